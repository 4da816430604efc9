using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Passes <c>Marshal.GetHRForLastWin32Error()</c> where an HRESULT is expected.</summary>
internal sealed class ConvertErrorToHResult : Fix
{
    public override string EquivalenceKey => nameof(ConvertErrorToHResult);

    public override async Task<FixPlan?> PlanAsync(FixContext context) =>
        // A local may hold an error that has been overwritten since; only its author can say how to keep it.
        context.FindLastErrorRead() is { } read
        && LastErrorRead.KindOf(read) == LastErrorReadKind.Captured
        && await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is { } marshal
            ? ReplacementPlan.Create(context, "Call Marshal.GetHRForLastWin32Error", read.Syntax, generator => LastErrorCall.Create(marshal, LastErrorCall.GetHRForLastWin32Error, generator))
            : null;
}
