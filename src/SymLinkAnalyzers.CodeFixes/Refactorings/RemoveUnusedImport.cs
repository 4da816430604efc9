using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Refactorings;

/// <summary>Removes an import of a function of the table that nothing refers to, as is left when its calls have been rewritten.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(RemoveUnusedImport))]
public sealed class RemoveUnusedImport : CodeRefactoringProvider
{
    private const string Title = "Remove the unused import";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // What others may see, others may use.
        FixContext place = await new FixContexts().CreateAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (place.FindDeclaration() is not { } declaration
            || DeclarationSyntax.Find(declaration, place) is not { } syntax
            || Mentions.MayBeInOtherProjects(declaration.Method)
            || await IsUsedAsync(declaration.Method, place, SearchScope.File).ConfigureAwait(false))
        {
            return;
        }

        bool isSure = Mentions.AreInOneFile(declaration.Method);
        context.RegisterRefactoring(CodeAction.Create(
            isSure ? Title : "Remove the import if no other file uses it",
            async cancellation =>
            {
                if (!isSure && await IsUsedAsync(declaration.Method, place with { CancellationToken = cancellation }, SearchScope.Solution).ConfigureAwait(false))
                {
                    return place.Solution;
                }

                var edits = new SolutionEdits(place.Solution);
                DocumentEditor editor = await edits.GetEditorAsync(place.Document.Id, cancellation).ConfigureAwait(false);
                editor.RemoveNode(syntax, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                return await edits.GetChangedSolutionAsync(cancellation).ConfigureAwait(false);
            },
            nameof(RemoveUnusedImport)));
    }

    private static async Task<bool> IsUsedAsync(IMethodSymbol method, FixContext place, SearchScope scope) =>
        (await place.FindMentionsAsync(method, scope).ConfigureAwait(false)).Any();
}
