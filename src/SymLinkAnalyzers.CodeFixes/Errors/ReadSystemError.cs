using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Flow;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Asks the system itself for the error of a call whose error the runtime cannot capture.</summary>
internal sealed class ReadSystemError : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindLastErrorRead() is not { } read
            || LastErrorRead.KindOf(read, context.Interop.Values.Types) is not (LastErrorReadKind.Captured or LastErrorReadKind.CapturedAsException)
            || read is IPropertyReferenceOperation
            || !IsUncapturable(read, context)
            || await context.FindTypeEverywhereAsync("System.Runtime.InteropServices.Marshal", LastErrorCall.GetLastSystemError).ConfigureAwait(false) is not { } marshal)
        {
            return null;
        }

        return ReplacementPlan.Create(context, "Call Marshal.GetLastSystemError", read.Syntax, generator =>
            LastErrorCall.CreateReplacement(read, read.Syntax, LastErrorCall.Create(marshal, LastErrorCall.GetLastSystemError, generator), generator));
    }

    /// <summary>Whether the error is that of such a call alone, and nothing may have replaced it.</summary>
    private static bool IsUncapturable(IOperation read, FixContext context)
    {
        (NativeCall Call, FlowStep Read)[] reached =
        [
            .. from call in context.MemberOf(read).Calls
               from step in call.StepsAfter
               where step.Syntax == read.Syntax
               select (call, step),
        ];
        return reached.Length > 0 && Array.TrueForAll(reached, step => step.Call.Declaration.IsErrorForSystem && step.Read.Interference is null);
    }
}
