using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Gives an enum member the value that its name stands for.</summary>
internal sealed class CorrectFlagConstant : Fix
{
    public override string EquivalenceKey => nameof(CorrectFlagConstant);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (ReadValue(context, FlagConstantRule.ValueProperty) is not { } value
            || FindMember(context) is not { } member
            || context.Model.GetDeclaredSymbol(member, context.CancellationToken) is not IFieldSymbol field)
        {
            return null;
        }

        List<(EditPlace Place, int Value)> changes = [(new EditPlace(context.Document.Id, member), value)];

        // A member without a value of its own counts on from the one before it, and must not move with it. The next one
        // may be wrong too; then it is set right at once, and the one after it is kept where it is.
        if (FindNext(field, context) is ({ } next, { } nextSyntax)
            && !EnumMemberValue.IsWritten(nextSyntax)
            && ReadValue(context, FlagConstantRule.NextValueProperty) is { } nextValue)
        {
            changes.Add((new EditPlace(context.Document.Id, nextSyntax), nextValue));
            if (ReadConstant(next) != nextValue
                && FindNext(next, context) is ({ } last, { } lastSyntax)
                && !EnumMemberValue.IsWritten(lastSyntax)
                && ReadConstant(last) is { } lastValue)
            {
                changes.Add((new EditPlace(context.Document.Id, lastSyntax), lastValue));
            }
        }

        return new FixPlan($"Set {field.Name} to {value}", [.. changes.Select(change => change.Place)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            foreach ((EditPlace place, int newValue) in changes)
            {
                editor.ReplaceNode(place.Node, EnumMemberValue.Set(place.Node, newValue, editor.Generator));
            }
        });
    }

    private static int? ReadValue(FixContext context, string property) =>
        context.Diagnostic.Properties.TryGetValue(property, out string? text) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    /// <summary>Null for a value that no small integer can say.</summary>
    private static int? ReadConstant(IFieldSymbol field) =>
        int.TryParse(Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static (IFieldSymbol Field, SyntaxNode Syntax)? FindNext(IFieldSymbol field, FixContext context)
    {
        IFieldSymbol? next = field.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .SkipWhile(other => !SymbolEqualityComparer.Default.Equals(other, field))
            .Skip(1)
            .FirstOrDefault();
        return next?.DeclaringSyntaxReferences is { Length: 1 } references ? (next, references[0].GetSyntax(context.CancellationToken)) : null;
    }

    private static SyntaxNode? FindMember(FixContext context) =>
        context.Root.FindNode(context.Diagnostic.Location.SourceSpan).AncestorsAndSelf()
            .FirstOrDefault(node => context.Model.GetDeclaredSymbol(node, context.CancellationToken) is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum });
}
