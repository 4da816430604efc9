using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Flow;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Reads the last error by another method of Marshal.</summary>
internal abstract class ReadByMarshal(string method) : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindLastErrorRead() is { } read
        && Fits(read, LastErrorRead.KindOf(read, context.Interop.Values.Types), context)
        && await context.FindTypeEverywhereAsync("System.Runtime.InteropServices.Marshal", method).ConfigureAwait(false) is { } marshal
            ? ReplacementPlan.Create(context, "Call Marshal." + method, FindReplaced(read).Syntax, generator => Adapt(LastErrorCall.Create(marshal, method, generator), read, generator))
            : null;

    /// <summary>Whether the method gives what is meant there.</summary>
    protected abstract bool Fits(IOperation read, LastErrorReadKind kind, FixContext context);

    /// <summary>The read, with what goes together with it.</summary>
    protected virtual IOperation FindReplaced(IOperation read) => read;

    /// <summary>The call of the method as the place of the read needs it.</summary>
    protected virtual SyntaxNode Adapt(SyntaxNode call, IOperation read, SyntaxGenerator generator) => call;
}

/// <summary>Passes <c>Marshal.GetHRForLastWin32Error()</c> where an HRESULT is expected.</summary>
internal sealed class ConvertErrorToHResult() : ReadByMarshal("GetHRForLastWin32Error")
{
    /// <summary>A local may hold an error that has been overwritten since; only its author can say how to keep it.</summary>
    protected override bool Fits(IOperation read, LastErrorReadKind kind, FixContext context) => kind == LastErrorReadKind.Captured;
}

/// <summary>Asks the system itself for the error of a call whose error the runtime cannot capture.</summary>
internal sealed class ReadSystemError() : ReadByMarshal(LastErrorCall.GetLastSystemError)
{
    /// <summary>Whether the error is that of such a call alone, and nothing may have replaced it.</summary>
    protected override bool Fits(IOperation read, LastErrorReadKind kind, FixContext context)
    {
        (NativeCall Call, FlowStep Step)[] reached = [.. context.MemberOf(read).StepsTo(read.Syntax)];
        return kind is LastErrorReadKind.Captured or LastErrorReadKind.CapturedAsException
            && read is not IPropertyReferenceOperation
            && reached.Length > 0
            && Array.TrueForAll(reached, way => way.Call.Declaration.IsErrorForSystem && way.Step.Interference is null);
    }

    protected override SyntaxNode Adapt(SyntaxNode call, IOperation read, SyntaxGenerator generator) => LastErrorCall.CreateReplacement(read, read.Syntax, call, generator);
}

/// <summary>Reads the error that the runtime has kept, in place of the import of GetLastError.</summary>
internal sealed class ReadCapturedError() : ReadByMarshal(LastErrorCall.GetLastWin32Error)
{
    /// <summary>What was not captured cannot be read; the import comes first.</summary>
    protected override bool Fits(IOperation read, LastErrorReadKind kind, FixContext context) =>
        read is IInvocationOperation { Type: not null } && context.MemberOf(read).StepsTo(read.Syntax).All(way => way.Call.Declaration.SetsLastError);

    /// <summary>The number is an Int32 by itself.</summary>
    protected override IOperation FindReplaced(IOperation read) =>
        read.Parent is IConversionOperation { IsImplicit: false, OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 } conversion ? conversion : read;

    protected override SyntaxNode Adapt(SyntaxNode call, IOperation read, SyntaxGenerator generator) =>
        FindReplaced(read) != read || read.Type!.SpecialType == SpecialType.System_Int32
            ? call
            : Parenthesize(generator.ConvertExpression(read.Type, call)).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>In C# a member access or the like would bind to the operand of the cast; in Visual Basic a cast is written like a call.</summary>
    private static SyntaxNode Parenthesize(SyntaxNode cast) => cast is ExpressionSyntax expression ? SyntaxFactory.ParenthesizedExpression(expression) : cast;
}
