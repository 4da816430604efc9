using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;

namespace SymLinkAnalyzers.CodeFixes.Refactorings;

/// <summary>Removes an import of a function of the table that nothing refers to, as is left when its calls have been rewritten.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(RemoveUnusedImport))]
public sealed class RemoveUnusedImport : CodeRefactoringProvider
{
    private const string Title = "Remove the unused import";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        FixContext place = await new FixContextCache().CreateAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (place.FindDeclaration() is not { } declaration
            || !UnusedImport.MayGo(declaration, place)
            || (await place.FindMentionsAsync(declaration.Method, SearchScope.File).ConfigureAwait(false)).Any())
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            MentionSearch.AreInOneFile(declaration.Method) ? Title : "Remove the import if no other file uses it",
            cancellation => SolutionEdits.RunAsync(
                place.Solution,
                (edits, token) => UnusedImport.RemoveAsync(declaration, place with { CancellationToken = token }, edits),
                cancellation),
            nameof(RemoveUnusedImport)));
    }
}
