using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Reads the error that the runtime has kept, in place of the import of GetLastError.</summary>
internal sealed class ReadCapturedError : Fix
{
    public override string EquivalenceKey => nameof(ReadCapturedError);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindLastErrorRead() is not IInvocationOperation { Type: { } type } read
            || await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is not { } marshal)
        {
            return null;
        }

        return ReplacementPlan.Create(context, "Call Marshal.GetLastWin32Error", read.Syntax, generator =>
        {
            SyntaxNode call = LastErrorCall.Create(marshal, LastErrorCall.GetLastWin32Error, generator);
            return type.SpecialType == SpecialType.System_Int32 ? call : generator.CastExpression(type, call);
        });
    }
}
