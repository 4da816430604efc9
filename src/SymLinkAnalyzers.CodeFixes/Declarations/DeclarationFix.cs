using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>An action that changes one import, and those of its callers that would not compile any more.</summary>
internal abstract class DeclarationFix : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindDeclaration() is { } declaration && await PlanChangeAsync(declaration, context, SearchScope.File).ConfigureAwait(false) is { } change
            ? DeclarationPlan.Create(GetTitle(declaration, change), declaration, change, searched => PlanChangeAsync(declaration, searched, SearchScope.Solution), context)
            : null;

    protected abstract string GetTitle(NativeDeclaration declaration, DeclarationChange change);

    /// <summary>
    /// Null where a caller in the file of the place would not compile. For one elsewhere, which only a search of the solution
    /// comes upon, the old signature is kept beside the corrected one.
    /// </summary>
    protected abstract Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope);
}

/// <summary>Plans a change of an import, wherever in the solution it stands.</summary>
internal static class DeclarationPlan
{
    /// <param name="title">What the light bulb shows.</param>
    /// <param name="declaration">The import.</param>
    /// <param name="known">What the file of the place says that has to change.</param>
    /// <param name="searchAsync">Asks the whole solution what has to change.</param>
    /// <param name="context">The place.</param>
    /// <returns>Null where the import is not the user's to change.</returns>
    public static FixPlan? Create(string title, NativeDeclaration declaration, DeclarationChange known, Func<FixContext, Task<DeclarationChange?>> searchAsync, FixContext context)
    {
        if (context.FindSyntax(declaration) is not { } syntax
            || context.Solution.GetDocument(syntax.SyntaxTree) is not { } document
            || GeneratedFile.Is(document, syntax.SyntaxTree)
            || LookupChange.Plan(declaration, known, context) is not { } lookups)
        {
            return null;
        }

        return new FixPlan(title, [new EditPlace(document.Id, syntax), .. lookups], async (edits, cancellationToken) =>
        {
            DeclarationChange change = await searchAsync(context with { CancellationToken = cancellationToken }).ConfigureAwait(false) ?? known;
            if (change.KeepsSignature)
            {
                change = change with { EntryPoint = change.EntryPoint ?? declaration.EntryPoint };
            }

            DocumentEditor editor = await edits.GetEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
            if (!edits.TryClaim([.. change.Return?.Callers.Select(caller => caller.Place) ?? []]))
            {
                return;
            }

            if (declaration.Form == ImportForm.Declare)
            {
                await edits.AddUsingAsync(document.Id, InteropName.Namespace, cancellationToken).ConfigureAwait(false);
            }

            await ReplaceAsync(declaration, change, syntax, Apply(change, declaration, syntax, editor), editor, edits, cancellationToken).ConfigureAwait(false);
            foreach (EditPlace lookup in lookups)
            {
                DocumentEditor lookupEditor = await edits.GetEditorAsync(lookup.Document, cancellationToken).ConfigureAwait(false);
                lookupEditor.ReplaceNode(lookup.Node, lookupEditor.Generator.LiteralExpression(change.EntryPoint).WithTriviaFrom(lookup.Node));
            }
        });
    }

    /// <summary>Puts the changed import in the place of the other, and rewrites its callers.</summary>
    public static async Task ReplaceAsync(NativeDeclaration declaration, DeclarationChange change, SyntaxNode syntax, SyntaxNode changed, DocumentEditor editor, SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (change.KeepsSignature)
        {
            ImportWrapper.Insert(declaration, change, syntax, changed, editor);
        }
        else
        {
            editor.ReplaceNode(syntax, changed);
        }

        foreach (CallerEdit caller in change.Return?.Callers ?? [])
        {
            DocumentEditor callerEditor = await edits.GetEditorAsync(caller.Place.Document, cancellationToken).ConfigureAwait(false);
            callerEditor.ReplaceNode(caller.Place.Node, caller.CreateReplacement(callerEditor.Generator));
        }
    }

    private static SyntaxNode Apply(DeclarationChange change, NativeDeclaration declaration, SyntaxNode syntax, DocumentEditor editor) => declaration.Form == ImportForm.Declare
        ? DeclareStatement.ToDllImport(declaration, syntax, change, editor.SemanticModel.Compilation, editor.Generator)
        : new DeclarationEditor(declaration, change, editor.SemanticModel.Compilation, editor.Generator).Apply(syntax);
}

/// <summary>Finds the names by which an export is looked up for a delegate, which have to change with the delegate.</summary>
internal static class LookupChange
{
    /// <summary>The literals that get the new name; null where a name is no literal. Imports that are declared have none.</summary>
    public static IReadOnlyList<EditPlace>? Plan(NativeDeclaration declaration, DeclarationChange change, FixContext context)
    {
        List<EditPlace> places = [];
        if (declaration.Form != ImportForm.Delegate || change.EntryPoint is null)
        {
            return places;
        }

        foreach (NativeDeclaration bound in context.Interop.FindBindings(declaration.Method.ContainingType))
        {
            if (bound.EntryPoint == change.EntryPoint || bound.Binding is not { } binding)
            {
                continue;
            }

            SyntaxNode name = binding.Export.NameOperation.Syntax;
            if (binding.Export.NameOperation is not ILiteralOperation || context.Solution.GetDocument(name.SyntaxTree) is not { } document)
            {
                return null;
            }

            if (!places.Exists(place => place.Node == name))
            {
                places.Add(new EditPlace(document.Id, name));
            }
        }

        return places;
    }
}
