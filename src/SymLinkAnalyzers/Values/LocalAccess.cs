using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds what a reference to a local or parameter does to it.</summary>
internal static class LocalAccess
{
    public static LocalAccessKind Of(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } => LocalAccessKind.Aliased,
        ISimpleAssignmentOperation assignment when assignment.Target == reference => LocalAccessKind.Written,
        ICompoundAssignmentOperation assignment when assignment.Target == reference => LocalAccessKind.Updated,
        ICoalesceAssignmentOperation assignment when assignment.Target == reference => LocalAccessKind.Updated,
        IIncrementOrDecrementOperation => LocalAccessKind.Updated,
        IForEachLoopOperation loop when loop.LoopControlVariable == reference => LocalAccessKind.Written,
        IForToLoopOperation loop when loop.LoopControlVariable == reference => LocalAccessKind.Updated,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None } ? LocalAccessKind.Read : LocalAccessKind.Aliased,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => LocalAccessKind.Aliased,
        ITupleOperation tuple => IsAssigned(tuple) ? LocalAccessKind.Aliased : LocalAccessKind.Read,
        IConditionalOperation { IsRef: true } conditional when conditional.Condition != reference => LocalAccessKind.Aliased,
        IAddressOfOperation or IDeclarationExpressionOperation or IInvalidOperation
            or IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation
            or { Kind: OperationKind.None } or null => LocalAccessKind.Aliased,
        _ => LocalAccessKind.Read,
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

/// <summary>What a mention of a local does to it.</summary>
internal enum LocalAccessKind
{
    Read,

    /// <summary>It gets a value, whatever it held.</summary>
    Written,

    /// <summary>It gets a value made of what it held.</summary>
    Updated,

    /// <summary>A reference to it goes elsewhere, or it is assigned in a way that is not followed.</summary>
    Aliased,
}
