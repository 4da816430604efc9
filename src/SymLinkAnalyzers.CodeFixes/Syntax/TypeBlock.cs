using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>The whole of a type's declaration, and its members; the generator does not know Visual Basic's modules.</summary>
internal static class TypeBlock
{
    public static bool HasMembers(SyntaxNode type, SyntaxGenerator generator) =>
        LanguageSyntax.IsModule(type) ? VisualBasicSyntax.HasMembers(type) : generator.GetMembers(type).Count > 0;

    /// <summary>Behind the last member.</summary>
    public static SyntaxNode AddMember(SyntaxNode type, SyntaxNode member, SyntaxGenerator generator) =>
        LanguageSyntax.IsModule(type) ? VisualBasicSyntax.AddMember(type, member) : generator.AddMembers(type, member);

    /// <summary>A LibraryImport and all types round it are written in two halves.</summary>
    public static void MakePartial(SyntaxNode member, DocumentEditor editor)
    {
        foreach (TypeDeclarationSyntax type in member.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            editor.ReplaceNode(type, (current, generator) => generator.WithModifiers(current, generator.GetModifiers(current).WithPartial(true)));
        }
    }

    /// <summary>As a change of what contains them: the editor's own insertion fails in Visual Basic behind what begins a file.</summary>
    public static void InsertAfter(SyntaxNode type, IReadOnlyList<SyntaxNode> added, DocumentEditor editor)
    {
        if (type.Parent is { } container)
        {
            int index = editor.Generator.GetMembers(container).TakeWhile(member => member != type).Count() + 1;
            editor.ReplaceNode(container, (current, generator) => generator.InsertMembers(current, Math.Min(index, generator.GetMembers(current).Count), added));
        }
    }

    /// <summary>What ends in no line end is the last of its file.</summary>
    public static string BlankLineAfter(SyntaxNode type) => type.GetTrailingTrivia().ToFullString().Contains("\n") ? "\n" : "\n\n";
}
