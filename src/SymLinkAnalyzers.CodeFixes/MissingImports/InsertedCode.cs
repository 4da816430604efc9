using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Turns text into code of a project, marked to be laid out and to have its names shortened where it is put.</summary>
/// <param name="home">Where it is put.</param>
internal sealed class InsertedCode(ImportHome home)
{
    private bool IsCSharp => home.Document.Project.Language == LanguageNames.CSharp;

    public async Task<SyntaxNode> ParseFileAsync(string text, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await home.Document.WithText(SourceText.From(text)).GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return root.ReplaceNodes(SyntaxGenerator.GetGenerator(home.Document).GetMembers(root), (_, member) => Mark(member));
    }

    /// <summary>A type, or a member of one.</summary>
    public SyntaxNode ParseMember(string text) =>
        Mark(IsCSharp ? SyntaxFactory.ParseMemberDeclaration(text, options: home.Document.Project.ParseOptions)! : VisualBasicSyntax.ParseMember(text));

    /// <summary>In Visual Basic, the workspace's own import adder fails round an import.</summary>
    private SyntaxNode Mark(SyntaxNode node)
    {
        bool importsNames = IsCSharp ? !WritesInFull() : LanguageSyntax.IsEnum(node);
        SyntaxNode marked = node.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        return importsNames ? marked.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation) : marked;
    }

    /// <summary>Where the imports of the type are written in full, so is the new code.</summary>
    private bool WritesInFull() => home is { Type: not null, Declaration: { } declaration }
        && declaration.DescendantNodes().Any(node => node is AttributeSyntax { Name: QualifiedNameSyntax { Left: var space } } && space.GetLastToken().ValueText == "InteropServices");
}
