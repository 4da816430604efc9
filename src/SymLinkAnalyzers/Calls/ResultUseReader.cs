using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds what becomes of the value that a call returns.</summary>
internal static class ResultUseReader
{
    public static ResultUse Read(IInvocationOperation call)
    {
        if (call.TargetMethod.ReturnsVoid)
        {
            return ResultUse.None;
        }

        IOperation value = call;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IExpressionStatementOperation => ResultUse.Ignored,
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Value == value => OfAssignment(assignment),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => OfLocal(declarator.Symbol, call),
            // Visual Basic hangs the initializer on the declaration, which may declare several locals.
            IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } => OfLocal(declarators[0].Symbol, call),
            _ => ResultUse.Used,
        };
    }

    private static ResultUse OfAssignment(ISimpleAssignmentOperation assignment) => assignment.Target switch
    {
        IDiscardOperation => ResultUse.Discarded,
        ILocalReferenceOperation reference => OfLocal(reference.Local, assignment),
        _ => ResultUse.Used,
    };

    private static ResultUse OfLocal(ILocalSymbol local, IOperation place)
    {
        // A static local outlives the call, and a function's own name is its return value.
        if (local.IsRef || local.IsStatic || local.IsFunctionValue)
        {
            return ResultUse.Used;
        }

        foreach (IOperation operation in MemberBody.Of(place).Descendants())
        {
            if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && !IsOnlyWritten(reference))
            {
                return ResultUse.Used;
            }
        }

        return ResultUse.Unread;
    }

    private static bool IsOnlyWritten(ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && assignment.Target == reference;
}
