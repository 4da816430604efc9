using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The whole of a type's declaration, and its members; the generator does not know Visual Basic's modules.</summary>
internal static class TypeBlock
{
    /// <summary>What a symbol refers to is the first line in Visual Basic.</summary>
    public static SyntaxNode Of(SyntaxNode declaration) =>
        LanguageSyntax.IsTypeStatement(declaration) && declaration.Parent is { } block ? block : declaration;

    public static bool HasMembers(SyntaxNode block, SyntaxGenerator generator) => LanguageSyntax.IsModule(block) ? block.ChildNodes().Count() > 2 : generator.GetMembers(block).Count > 0;

    /// <param name="block">The type.</param>
    /// <param name="member">What goes behind its last member.</param>
    /// <param name="holder">A module that holds nothing but the member.</param>
    /// <param name="generator">The language's generator.</param>
    public static SyntaxNode AddMember(SyntaxNode block, SyntaxNode member, SyntaxNode holder, SyntaxGenerator generator)
    {
        if (!LanguageSyntax.IsModule(block))
        {
            return generator.AddMembers(block, member);
        }

        SyntaxNode[] parts = [.. block.ChildNodes()];
        if (parts.Length > 2)
        {
            return block.InsertNodesAfter(parts[parts.Length - 2], [member]);
        }

        SyntaxNode[] held = [.. holder.ChildNodes()];
        return holder.ReplaceNodes([held[0], held[held.Length - 1]], (original, _) => original == held[0] ? parts[0] : parts[parts.Length - 1]);
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
