using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Writes the enum of a function's flags behind the type that imports the function.</summary>
internal static class EnumInsertion
{
    /// <summary>True the first time.</summary>
    public static bool TryBegin(FlagsEnum flags, ImportHome home, SolutionEdits edits) => edits.TryBegin($"{home.Document.Project.Id} {flags.Name}");

    public static async Task AddAsync(FlagsEnum flags, ImportHome home, SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (home.Declaration is not { } declaration || !TryBegin(flags, home, edits))
        {
            return;
        }

        DocumentEditor editor = await edits.GetEditorAsync(home.Document.Id, cancellationToken).ConfigureAwait(false);
        SyntaxNode outermost = declaration;
        for (SyntaxNode? node = declaration; node is not null; node = node.Parent)
        {
            if (editor.SemanticModel.GetDeclaredSymbol(node, cancellationToken) is INamedTypeSymbol)
            {
                outermost = TypeBlock.Of(node);
            }
        }

        string text = TypeBlock.BlankLineAfter(outermost) + ImportText.Of(declaration.Language).WriteEnum(flags) + "\n";
        TypeBlock.InsertAfter(outermost, [await new InsertedCode(home).ParseTypeAsync(text, cancellationToken).ConfigureAwait(false)], editor);
    }
}
