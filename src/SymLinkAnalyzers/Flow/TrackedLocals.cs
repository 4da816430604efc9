using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// The locals of a member whose every assignment is in plain sight: not passed by reference, not pointed to, and assigned
/// only in the function that declares them, whatever lambdas may read them.
/// </summary>
internal static class TrackedLocals
{
    public static ImmutableHashSet<ILocalSymbol> Find(IOperation root)
    {
        var declaredIn = new Dictionary<ILocalSymbol, IOperation>(SymbolEqualityComparer.Default);
        var untracked = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: { IsRef: false, IsStatic: false, IsFunctionValue: false, IsFixed: false } local })
            {
                declaredIn[local] = MemberBody.FunctionOf(operation);
            }
        }

        foreach (IOperation operation in root.Descendants())
        {
            if (operation is not ILocalReferenceOperation reference)
            {
                continue;
            }

            switch (LocalAccess.Of(reference))
            {
                case LocalAccessKind.Aliased:
                case LocalAccessKind.Written or LocalAccessKind.Updated
                    when !declaredIn.TryGetValue(reference.Local, out IOperation? function) || function != MemberBody.FunctionOf(reference):
                    untracked.Add(reference.Local);
                    break;
            }
        }

        var tracked = ImmutableHashSet.CreateBuilder<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (ILocalSymbol local in declaredIn.Keys)
        {
            if (!untracked.Contains(local))
            {
                tracked.Add(local);
            }
        }

        return tracked.ToImmutable();
    }
}
