using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Plans a change of an import, wherever in the solution it stands.</summary>
internal static class DeclarationPlan
{
    /// <summary>Null where the import is not the user's to change.</summary>
    public static async Task<FixPlan?> CreateAsync(string title, NativeDeclaration declaration, DeclarationChange change, FixContext context)
    {
        if (DeclarationSyntax.Find(declaration, context) is not { } syntax
            || context.Solution.GetDocument(syntax.SyntaxTree) is not { } document
            || GeneratedFile.Is(document, syntax.SyntaxTree)
            || LookupChange.Plan(declaration, change, context) is not { } lookups
            || await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        IReadOnlyCollection<CallerEdit> callers = change.Return?.Callers ?? [];
        return new FixPlan(title, [new EditPlace(document.Id, syntax), .. callers.Select(caller => caller.Place), .. lookups], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
            if (declaration.Form == ImportForm.Declare)
            {
                await edits.AddImportAsync(document.Id, InteropName.Namespace, cancellationToken).ConfigureAwait(false);
            }

            editor.ReplaceNode(syntax, declaration.Form == ImportForm.Declare
                ? DeclareStatement.ToDllImport(declaration, syntax, change, compilation, editor.Generator)
                : new DeclarationEditor(declaration, change, compilation, editor.Generator).Apply(syntax));
            foreach (EditPlace lookup in lookups)
            {
                DocumentEditor lookupEditor = await edits.GetEditorAsync(lookup.Document, cancellationToken).ConfigureAwait(false);
                lookupEditor.ReplaceNode(lookup.Node, lookupEditor.Generator.LiteralExpression(change.EntryPoint).WithTriviaFrom(lookup.Node));
            }

            foreach (CallerEdit caller in callers)
            {
                DocumentEditor callerEditor = await edits.GetEditorAsync(caller.Place.Document, cancellationToken).ConfigureAwait(false);
                callerEditor.ReplaceNode(caller.Place.Node, caller.CreateReplacement(callerEditor.Generator));
            }
        });
    }
}
