using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The places that read the error code of one call, and that need it from elsewhere once the call is another.</summary>
/// <param name="CanRedirect">Whether a local declared at the call can be read at all of them.</param>
internal sealed record NativeErrorReads(IReadOnlyList<IOperation> Reads, bool CanRedirect)
{
    public static NativeErrorReads Find(NativeCall call)
    {
        IOperation body = MemberBody.Of(call.Invocation);
        int end = call.Invocation.Syntax.Span.End;

        // The next import that is called brings an error code of its own.
        int next = body.Descendants()
            .Where(operation => operation is IInvocationOperation { TargetMethod.IsExtern: true } && operation.Syntax.SpanStart > end)
            .Select(operation => operation.Syntax.SpanStart)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        IOperation[] reads = [.. body.Descendants().Where(operation => LastErrorRead.Is(operation) && operation.Syntax.SpanStart > end && operation.Syntax.SpanStart < next)];
        return new NativeErrorReads(reads, reads.All(IsPlain) && FindScope(call.Invocation) is { } scope && reads.All(read => scope.Contains(read.Syntax)));
    }

    private static bool IsPlain(IOperation read) => read is IObjectCreationOperation
        or IInvocationOperation { TargetMethod: { ContainingType.Name: "Marshal", Name: "GetLastWin32Error" or "GetLastPInvokeError" } };

    /// <summary>The block in which a local declared in the call's arguments is known and surely assigned; C# alone has such locals.</summary>
    private static SyntaxNode? FindScope(IInvocationOperation call)
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
