using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>An action that changes one import, and those of its callers that would not compile any more.</summary>
internal abstract class DeclarationFix : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindDeclaration() is not { } declaration
            || DeclarationSyntax.Find(declaration, context) is not { } syntax
            || await PlanChangeAsync(declaration, context).ConfigureAwait(false) is not { } change)
        {
            return null;
        }

        return new FixPlan(GetTitle(declaration, change), async (edits, cancellationToken) =>
        {
            IReadOnlyCollection<CallerEdit> callers = change.Return?.Callers ?? [];
            List<EditPlace> places = [new EditPlace(context.Document.Id, syntax)];
            places.AddRange(callers.Select(caller => caller.Place));
            if (!edits.TryClaim(places))
            {
                return;
            }

            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            if (declaration.Form == ImportForm.Declare)
            {
                await edits.AddImportAsync(context.Document.Id, InteropName.Namespace, cancellationToken).ConfigureAwait(false);
            }

            editor.ReplaceNode(syntax, declaration.Form == ImportForm.Declare
                ? DeclareStatement.ToDllImport(declaration, syntax, change, context.Compilation, editor.Generator)
                : new DeclarationEditor(declaration, change, context.Compilation, editor.Generator).Apply(syntax));
            foreach (CallerEdit caller in callers)
            {
                DocumentEditor callerEditor = await edits.GetEditorAsync(caller.Place.Document, cancellationToken).ConfigureAwait(false);
                callerEditor.ReplaceNode(caller.Place.Node, caller.CreateReplacement(callerEditor.Generator));
            }
        });
    }

    protected abstract string GetTitle(NativeDeclaration declaration, DeclarationChange change);

    /// <summary>Null where the import cannot be corrected so that all callers compile.</summary>
    protected abstract Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context);
}
