using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Refactorings;

/// <summary>Removes an import of a function of the table that nothing refers to, as is left when its calls have been rewritten.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(RemoveUnusedImport))]
public sealed class RemoveUnusedImport : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // What others may see, others may use.
        FixContext place = await FixContext.CreateAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (place.FindDeclaration() is not { } declaration
            || DeclarationSyntax.Find(declaration, place) is not { } syntax
            || IsVisibleOutside(declaration.Method)
            || await IsUsedAsync(declaration.Method, place).ConfigureAwait(false))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            "Remove the unused import",
            async cancellation =>
            {
                var edits = new SolutionEdits(place.Solution);
                DocumentEditor editor = await edits.GetEditorAsync(place.Document.Id, cancellation).ConfigureAwait(false);
                editor.RemoveNode(syntax, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                return await edits.GetChangedSolutionAsync(cancellation).ConfigureAwait(false);
            },
            nameof(RemoveUnusedImport)));
    }

    private static bool IsVisibleOutside(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal
                || symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> IsUsedAsync(IMethodSymbol method, FixContext place)
    {
        IEnumerable<ReferencedSymbol> symbols = await SymbolFinder.FindReferencesAsync(method, place.Solution, place.CancellationToken).ConfigureAwait(false);
        return symbols.Any(symbol => symbol.Locations.Any());
    }
}
