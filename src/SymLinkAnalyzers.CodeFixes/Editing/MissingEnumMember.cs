using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>An enum member that a fix refers to and that has to be added first.</summary>
internal sealed record MissingEnumMember(DocumentId Document, SyntaxNode Declaration, string Name, uint Value)
{
    /// <summary>Null where the enum is not the user's to change, or has a member of that name with another value.</summary>
    public static async Task<MissingEnumMember?> FindAsync(INamedTypeSymbol enumType, NativeFlag flag, FixContext context)
    {
        if (enumType.DeclaringSyntaxReferences is not { Length: 1 } references
            || context.Solution.GetDocument(references[0].SyntaxTree) is not { } document
            || GeneratedFile.Is(document, references[0].SyntaxTree))
        {
            return null;
        }

        string name = enumType.MemberNames.Any(IsUpperCase) ? flag.Name : flag.Meaning.ToString();
        if (!enumType.GetMembers(name).IsEmpty)
        {
            return null;
        }

        SyntaxNode declaration = await references[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(document);
        return generator.GetDeclaration(declaration) is { } whole ? new MissingEnumMember(document.Id, whole, name, flag.Value) : null;
    }

    public async Task AddAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (!edits.TryBegin($"{Document.Id} {Declaration.SpanStart} {Name}"))
        {
            return;
        }

        DocumentEditor editor = await edits.GetEditorAsync(Document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(Declaration, (current, generator) =>
        {
            SyntaxNode member = generator.EnumMember(Name, generator.LiteralExpression((int)Value));
            return current is EnumDeclarationSyntax { Members.Count: > 0 } declaration
                ? EnumMemberList.Append(declaration, (EnumMemberDeclarationSyntax)member)
                : generator.AddMembers(current, member);
        });
    }

    private static bool IsUpperCase(string name) => name.IndexOf('_') >= 0 && !name.Any(char.IsLower);
}
