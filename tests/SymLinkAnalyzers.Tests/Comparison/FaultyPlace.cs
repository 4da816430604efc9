using Microsoft.CodeAnalysis;
using CSharpSyntax = Microsoft.CodeAnalysis.CSharp.Syntax;
using VisualBasicSyntax = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>
/// The declaration or the statement that something is reported in: rules point at different parts of one. What is in the
/// body of a member or of an if is a place of its own.
/// </summary>
/// <param name="Node">The declaration or the statement.</param>
internal sealed record FaultyPlace(SyntaxNode Node)
{
    private const int ShownLength = 80;

    public string File => Path.GetFileName(Node.SyntaxTree.FilePath);

    public int Position => Node.SpanStart;

    public static FaultyPlace? TryFind(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<SyntaxNode>(IsPlace) is { } node
            ? new FaultyPlace(node)
            : null;

    /// <summary>What a reader knows the place by: its first line that is no attribute.</summary>
    public string Describe()
    {
        string[] lines = [.. Node.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        string line = lines.FirstOrDefault(line => line is [not ('[' or '<'), ..]) ?? lines[0];
        return line.Length > ShownLength ? line[..(ShownLength - 1)] + "…" : line;
    }

    private static bool IsPlace(SyntaxNode node) => node
        is CSharpSyntax.StatementSyntax and not CSharpSyntax.BlockSyntax
        or CSharpSyntax.MemberDeclarationSyntax
        or VisualBasicSyntax.StatementSyntax;
}
