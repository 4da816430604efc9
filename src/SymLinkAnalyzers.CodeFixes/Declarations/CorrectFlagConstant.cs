using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Gives an enum member the value that its name stands for.</summary>
internal sealed class CorrectFlagConstant : Fix
{
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
            && LanguageSyntax.ValueOf(nextSyntax) is null
            && ReadValue(context, FlagConstantRule.NextValueProperty) is { } nextValue)
        {
            changes.Add((new EditPlace(context.Document.Id, nextSyntax), nextValue));
            if (ReadConstant(next) != nextValue
                && FindNext(next, context) is ({ } last, { } lastSyntax)
                && LanguageSyntax.ValueOf(lastSyntax) is null
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

/// <summary>Writes the value of an enum member's declaration, in C# and Visual Basic alike.</summary>
internal static class EnumMemberValue
{
    public static SyntaxNode Set(SyntaxNode member, object value, SyntaxGenerator generator)
    {
        SyntaxNode literal = generator.LiteralExpression(value);
        if (LanguageSyntax.ValueOf(member) is { } written)
        {
            return member.ReplaceNode(written, literal.WithTriviaFrom(written));
        }

        if (member is EnumMemberDeclarationSyntax declaration)
        {
            EqualsValueClauseSyntax equals = SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                (ExpressionSyntax)literal);
            return declaration
                .WithIdentifier(declaration.Identifier.WithTrailingTrivia())
                .WithEqualsValue(equals.WithTrailingTrivia(declaration.GetTrailingTrivia()));
        }

        return generator.EnumMember(generator.GetName(member), literal).WithTriviaFrom(member);
    }
}
