using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

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
