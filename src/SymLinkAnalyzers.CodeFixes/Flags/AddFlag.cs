using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>Adds a flag to the flags of a call, and to the enum where it has no member for it.</summary>
internal abstract class AddFlag(FlagMeaning meaning) : Fix
{
    public sealed override FixedApi Api => FixedApi.Declaration;

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || call.Function.FindFlag(meaning) is not { } flag
            || call.FindArgument(ParameterRole.Flags) is not { Parameter: { } parameter } argument
            || (argument.ArgumentKind != ArgumentKind.Explicit && !parameter.HasExplicitDefaultValue)
            || await FlagExpression.FindAsync(call, parameter.Type, flag, context).ConfigureAwait(false) is not { } expression)
        {
            return null;
        }

        bool isExplicit = argument.ArgumentKind == ArgumentKind.Explicit;
        SyntaxNode place = call.PlaceOf(argument);
        return new FixPlan($"Add {expression.Name}", [new EditPlace(context.Document.Id, place)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            await expression.DeclareAsync(edits, cancellationToken).ConfigureAwait(false);
            SyntaxNode replacement = isExplicit
                ? expression.AddTo(argument.Value, editor.Generator)
                : AddArgument(call, parameter, expression, editor.Generator);
            editor.ReplaceNode(place, replacement.WithTriviaFrom(place));
        });
    }

    private static SyntaxNode AddArgument(NativeCall call, IParameterSymbol parameter, FlagExpression expression, SyntaxGenerator generator)
    {
        SyntaxNode invocation = call.Invocation.Syntax;
        SyntaxNode value = expression.AddToConstant(parameter.ExplicitDefaultValue, generator);
        SyntaxNode[] arguments = [.. call.Arguments.Select(argument => WrittenArgument.Find(argument, call.Invocation)).OfType<SyntaxNode>().OrderBy(syntax => syntax.SpanStart)];

        // A name is needed where the positions before the parameter are not all filled in order.
        bool isNext = arguments.Length == parameter.Ordinal && !Array.Exists(arguments, WrittenArgument.IsNamed);
        SyntaxNode added = isNext ? generator.Argument(value) : generator.Argument(parameter.Name, RefKind.None, value);
        return LanguageSyntax.AddArgument(invocation, added);
    }
}

/// <summary>Asks for the unprivileged way.</summary>
internal sealed class AddUnprivilegedFlag() : AddFlag(FlagMeaning.AllowUnprivilegedCreate);

/// <summary>Removes no definition but the one that is named.</summary>
internal sealed class AddExactMatchFlag() : AddFlag(FlagMeaning.ExactMatchOnRemove)
{
    /// <summary>Null where no definition is named, so that there is nothing to match.</summary>
    public override Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindCall()?.FindArgument(ParameterRole.DosTarget) is { } target && target.Value.ConstantValue is not { HasValue: true, Value: null or "" }
            ? base.PlanAsync(context)
            : Task.FromResult<FixPlan?>(null);
}
