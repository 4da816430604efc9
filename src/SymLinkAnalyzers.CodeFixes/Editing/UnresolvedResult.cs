using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Finds the code round a call that is not bound, which a call that throws can stand for.</summary>
internal static class UnresolvedResult
{
    /// <summary>Null where the result decides something.</summary>
    public static UnusedResult? Find(UnresolvedCall call)
    {
        IOperation operation = call.Operation;
        while (operation.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IExpressionStatementOperation => new UnusedResult(call.Invocation, IsStatement: false),
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new UnusedResult(assignment.Syntax, IsStatement: false),
            IBinaryOperation binary => ThrowOnFailure.Find(call.Operation, isBoolean: CallerTest.Read(binary, operation) is null),
            _ => ThrowOnFailure.Find(call.Operation, isBoolean: true),
        };
    }
}
