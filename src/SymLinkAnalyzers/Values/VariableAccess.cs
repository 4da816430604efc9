using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds what a reference to a local or parameter does to it.</summary>
internal static class VariableAccess
{
    public static VariableAccessKind Of(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } => VariableAccessKind.Aliased,
        ISimpleAssignmentOperation assignment when assignment.Target == reference => VariableAccessKind.Written,
        ICompoundAssignmentOperation assignment when assignment.Target == reference => VariableAccessKind.Updated,
        ICoalesceAssignmentOperation assignment when assignment.Target == reference => VariableAccessKind.Updated,
        IIncrementOrDecrementOperation => VariableAccessKind.Updated,
        IForEachLoopOperation loop when loop.LoopControlVariable == reference => VariableAccessKind.Written,
        IForToLoopOperation loop when loop.LoopControlVariable == reference => VariableAccessKind.Updated,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None } ? VariableAccessKind.Read : VariableAccessKind.Aliased,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => VariableAccessKind.Aliased,
        ITupleOperation tuple => IsAssigned(tuple) ? VariableAccessKind.Aliased : VariableAccessKind.Read,
        IConditionalOperation { IsRef: true } conditional when conditional.Condition != reference => VariableAccessKind.Aliased,
        IAddressOfOperation or IDeclarationExpressionOperation or IInvalidOperation
            or IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation
            or { Kind: OperationKind.None } or null => VariableAccessKind.Aliased,
        _ => VariableAccessKind.Read,
    };

    private static bool IsAssigned(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
        {
            tuple = outer;
        }

        return tuple.Parent is IDeclarationExpressionOperation
            || tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }
}

/// <summary>What a reference to a local or parameter does to it.</summary>
internal enum VariableAccessKind
{
    Read,

    /// <summary>It gets a value, whatever it held.</summary>
    Written,

    /// <summary>It gets a value made of what it held.</summary>
    Updated,

    /// <summary>A reference to it goes elsewhere, or it is assigned in a way that is not followed.</summary>
    Aliased,
}
