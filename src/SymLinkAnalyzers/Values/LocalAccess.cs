using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds what a mention of a local does to it.</summary>
internal static class LocalAccess
{
    public static LocalAccessKind Of(ILocalReferenceOperation reference) => reference.Parent switch
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

/// <summary>Finds the value of a local that is assigned in one place only.</summary>
internal static class SoleAssignment
{
    public static IOperation? Find(ILocalSymbol local, IOperation root)
    {
        if (local.IsRef || local.IsStatic || local.IsFunctionValue || local.IsForEach)
        {
            return null;
        }

        IOperation? value = null;
        foreach (IOperation operation in root.Descendants())
        {
            IOperation? assigned = null;
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    // Visual Basic hangs the initializer on the declaration.
                    assigned = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
                    break;
                case ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, local):
                    LocalAccessKind access = LocalAccess.Of(reference);
                    if (access is LocalAccessKind.Updated or LocalAccessKind.Aliased)
                    {
                        return null;
                    }

                    assigned = access == LocalAccessKind.Written ? (reference.Parent as ISimpleAssignmentOperation)?.Value ?? reference : null;
                    break;
            }

            if (assigned is null)
            {
                continue;
            }

            if (value is not null)
            {
                return null;
            }

            value = assigned;
        }

        return value;
    }
}
