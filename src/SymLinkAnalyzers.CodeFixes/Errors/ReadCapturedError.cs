using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Reads the error that the runtime has kept, in place of the import of GetLastError.</summary>
internal sealed class ReadCapturedError : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindLastErrorRead() is not IInvocationOperation { Type: { } type } read
            || !IsCaptured(read, context)
            || await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is not { } marshal)
        {
            return null;
        }

        // The number is an Int32 by itself.
        IOperation replaced = read.Parent is IConversionOperation { IsImplicit: false, OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 } conversion ? conversion : read;
        return ReplacementPlan.Create(context, "Call Marshal.GetLastWin32Error", replaced.Syntax, generator =>
        {
            SyntaxNode call = LastErrorCall.Create(marshal, LastErrorCall.GetLastWin32Error, generator);
            return replaced != read || type.SpecialType == SpecialType.System_Int32
                ? call
                : Parenthesize(generator.ConvertExpression(type, call)).WithAdditionalAnnotations(Simplifier.Annotation);
        });
    }

    /// <summary>In C# a member access or the like would bind to the operand of the cast; in Visual Basic a cast is written like a call.</summary>
    private static SyntaxNode Parenthesize(SyntaxNode cast) => cast is ExpressionSyntax expression ? SyntaxFactory.ParenthesizedExpression(expression) : cast;

    /// <summary>What was not captured cannot be read; the import comes first.</summary>
    private static bool IsCaptured(IOperation read, FixContext context) => context.MemberOf(read).Calls.All(call =>
        call.Declaration.SetsLastError || !call.StepsAfter.Any(step => step.Syntax == read.Syntax));
}
