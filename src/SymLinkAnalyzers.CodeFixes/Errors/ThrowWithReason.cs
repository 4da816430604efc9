using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Flow;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Throws a Win32Exception with the last error, and with the message there was.</summary>
internal sealed class ThrowWithReason : Fix
{
    public override string EquivalenceKey => nameof(ThrowWithReason);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        // A message that is only logged is the author's to word; an exception of more parts has others to tell.
        if (context.FindOperation<IObjectCreationOperation>() is not { Initializer: null, Arguments: { Length: <= 1 } arguments } creation
            || (arguments.Length == 1 && arguments[0].Value.Type?.SpecialType != SpecialType.System_String)
            || !IsReasonThere(creation, context)
            || await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is not { } marshal
            || await context.FindTypeEverywhereAsync("System.ComponentModel.Win32Exception").ConfigureAwait(false) is not { } exception)
        {
            return null;
        }

        return ReplacementPlan.Create(context, "Throw a Win32Exception with the reason", creation.Syntax, generator => generator.ObjectCreationExpression(
            ImportedType.Create(exception, generator),
            [LastErrorCall.Create(marshal, LastErrorCall.GetLastWin32Error, generator), .. arguments.Select(argument => argument.Value.Syntax.WithoutTrivia())]));
    }

    /// <summary>Whether the error is captured, and has not been overwritten when the exception is made.</summary>
    private static bool IsReasonThere(IOperation creation, FixContext context)
    {
        foreach (NativeCall call in context.MemberOf(creation).Calls)
        {
            FlowStep[] steps = [.. call.StepsAfter.Where(step => step.Syntax == creation.Syntax)];
            if (steps.Length > 0 && (!call.Declaration.SetsLastError || Array.Exists(steps, step => step.Interference is not null)))
            {
                return false;
            }
        }

        return true;
    }
}
