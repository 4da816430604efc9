using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

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
