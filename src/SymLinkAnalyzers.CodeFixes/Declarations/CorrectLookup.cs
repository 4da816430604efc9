using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Looks up an export that exists, or in a module that has it.</summary>
internal sealed class CorrectLookup : Fix
{
    public override string EquivalenceKey => nameof(CorrectLookup);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(
        context.Diagnostic.Properties.TryGetValue(DiagnosticProperty.Replacement, out string? text)
        && text is not null
        && context.FindOperation<ILiteralOperation>() is { } literal
            ? ReplacementPlan.Create(context, $"Look up {text}", literal.Syntax, generator => generator.LiteralExpression(text))
            : null);
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
