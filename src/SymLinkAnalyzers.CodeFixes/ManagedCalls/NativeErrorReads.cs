using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>The places that read the error code of one call, and that need it from elsewhere once the call is another.</summary>
/// <param name="CanRedirect">Whether a local declared at the call can be read at all of them.</param>
internal sealed record NativeErrorReads(IReadOnlyList<IOperation> Reads, bool CanRedirect)
{
    public static NativeErrorReads Find(NativeCall call)
    {
        IOperation body = MemberBody.Of(call.Invocation);
        HashSet<SyntaxNode> reached = [.. call.StepsAfter.Select(step => step.Syntax)];
        IOperation[] all = [.. body.Descendants().Where(operation => LastErrorRead.Is(operation, call.Member.Types))];
        IOperation[] reads = [.. all.Where(read => reached.Contains(read.Syntax) || (reached.Count == 0 && read.Syntax.SpanStart > call.Invocation.Syntax.SpanStart))];

        // Whoever runs a lambda may read the error of what is called in it.
        IOperation function = MemberBody.FunctionOf(call.Invocation);
        IOperation[] outside = function is IAnonymousFunctionOperation or ILocalFunctionOperation ? [.. all.Where(read => !function.Syntax.Span.Contains(read.Syntax.Span))] : [];
        if (outside.Length > 0)
        {
            return new NativeErrorReads(outside, CanRedirect: false);
        }

        return new NativeErrorReads(
            reads,
            reads.All(read => IsPlain(read) && IsOfThisCallAlone(read, call, body)) && FindScope(call.Invocation) is { } scope && reads.All(read => scope.Contains(read.Syntax)));
    }

    /// <summary>Whether the read stands after the call, and no other call that sets the error stands between them.</summary>
    private static bool IsOfThisCallAlone(IOperation read, NativeCall call, IOperation body)
    {
        int end = call.Invocation.Syntax.Span.End;
        return read.Syntax.SpanStart > end && !body.Descendants().Any(operation =>
            operation is IInvocationOperation or IFunctionPointerInvocationOperation
            && operation.Syntax.SpanStart > end
            && operation.Syntax.SpanStart < read.Syntax.SpanStart
            && (call.Member.Interop.FindCalled(operation)?.SetsLastError
                ?? (operation is IInvocationOperation { TargetMethod: var method } && PlatformInvoke.IsImport(method, out bool setsLastError) && setsLastError)));
    }

    private static bool IsPlain(IOperation read) => read is IObjectCreationOperation { Arguments.IsEmpty: true }
        or IInvocationOperation { TargetMethod: { ContainingType.Name: "Marshal", Name: "GetLastWin32Error" or "GetLastPInvokeError" } };

    /// <summary>The block in which a local declared in the call's arguments is known and surely assigned; C# alone has such locals.</summary>
    private static SyntaxNode? FindScope(IOperation call)
    {
        IOperation operation = call;
        while (operation.Parent is IParenthesizedOperation
            or IConversionOperation
            or IUnaryOperation
            or IBinaryOperation { OperatorKind: not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) }
            or IVariableInitializerOperation
            or IVariableDeclaratorOperation
            or IVariableDeclarationOperation
            or ISimpleAssignmentOperation)
        {
            operation = operation.Parent;
        }

        SyntaxNode? statement = operation.Parent switch
        {
            IConditionalOperation { Syntax: IfStatementSyntax @if } conditional when conditional.Condition == operation => @if,
            IVariableDeclarationGroupOperation { Syntax: LocalDeclarationStatementSyntax declaration } => declaration,
            IExpressionStatementOperation { Syntax: ExpressionStatementSyntax expression } => expression,
            _ => null,
        };
        return statement?.Parent is BlockSyntax block ? block : null;
    }
}
