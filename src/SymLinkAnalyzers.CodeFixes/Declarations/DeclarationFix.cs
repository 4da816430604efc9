using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>An action that changes one import, and those of its callers that would not compile any more.</summary>
internal abstract class DeclarationFix : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindDeclaration() is { } declaration && await PlanChangeAsync(declaration, context).ConfigureAwait(false) is { } change
            ? await DeclarationPlan.CreateAsync(GetTitle(declaration, change), declaration, change, context).ConfigureAwait(false)
            : null;

    protected abstract string GetTitle(NativeDeclaration declaration, DeclarationChange change);

    /// <summary>Null where the import cannot be corrected so that all callers compile.</summary>
    protected abstract Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context);
}

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

/// <summary>Finds the whole of an import.</summary>
internal static class DeclarationSyntax
{
    /// <summary>The part in the file of the diagnostic, or else the first; null for an import in metadata.</summary>
    public static SyntaxNode? Find(NativeDeclaration declaration, FixContext context)
    {
        ISymbol declared = declaration.Form == ImportForm.Delegate ? declaration.Method.ContainingType : declaration.Method;
        ImmutableArray<SyntaxReference> references = declared.DeclaringSyntaxReferences;
        SyntaxReference? reference = references.FirstOrDefault(candidate => candidate.SyntaxTree == context.Root.SyntaxTree) ?? references.FirstOrDefault();
        if (reference is null)
        {
            return null;
        }

        // A method's reference is its first line in Visual Basic. All else is whole, and the generator, which knows
        // neither local functions nor Declare statements, would take what contains them.
        SyntaxNode syntax = reference.GetSyntax(context.CancellationToken);
        bool isWhole = syntax.Language == LanguageNames.CSharp || declaration.Form == ImportForm.Declare;
        return isWhole ? syntax : context.Generator.GetDeclaration(syntax);
    }
}
