using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>The locals of one member: every mention of each, found in one walk, and what they say of its value.</summary>
/// <param name="root">The root operation of the member.</param>
internal sealed class MemberLocals(IOperation root)
{
    private readonly ConcurrentDictionary<ILocalSymbol, IOperation?> _soleValues = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ILocalSymbol, List<IOperation>>> _mentions = new(() => FindMentions(root));

    /// <summary>The mentions of each.</summary>
    public IReadOnlyDictionary<ILocalSymbol, List<IOperation>> Mentions => _mentions.Value;

    /// <summary>The declarators of the local and the references to it, in the order of the source.</summary>
    public IReadOnlyList<IOperation> MentionsOf(ILocalSymbol local) =>
        _mentions.Value.TryGetValue(local, out List<IOperation>? mentions) ? mentions : [];

    /// <summary>The value of a local that is assigned in one place only, or null.</summary>
    public IOperation? FindSoleValue(ILocalSymbol local) =>
        local.IsRef || local.IsStatic || local.IsFunctionValue || local.IsForEach ? null : _soleValues.GetOrAdd(local, key => ReadSoleValue(MentionsOf(key)));

    /// <summary>The value that a declarator gives its local. Visual Basic hangs the initializer on the declaration.</summary>
    public static IOperation? InitializerOf(IVariableDeclaratorOperation declarator) =>
        (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;

    /// <summary>The local that a value is assigned to, or that is declared with it; null where it goes elsewhere.</summary>
    public static ILocalSymbol? HolderOf(IOperation value) => value.WithConversions().Parent switch
    {
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,

        // Visual Basic hangs the initializer on the declaration, which may declare several locals.
        IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } => declarators[0].Symbol,
        _ => null,
    };

    private static IOperation? ReadSoleValue(IReadOnlyList<IOperation> mentions)
    {
        IOperation? value = null;
        foreach (IOperation mention in mentions)
        {
            IOperation? assigned;
            if (mention is ILocalReferenceOperation reference)
            {
                LocalAccessKind access = LocalAccess.Of(reference);
                if (access is LocalAccessKind.Updated or LocalAccessKind.Aliased)
                {
                    return null;
                }

                assigned = access == LocalAccessKind.Written ? (reference.Parent as ISimpleAssignmentOperation)?.Value ?? reference : null;
            }
            else
            {
                assigned = InitializerOf((IVariableDeclaratorOperation)mention);
            }

            if (assigned is not null)
            {
                if (value is not null)
                {
                    return null;
                }

                value = assigned;
            }
        }

        return value;
    }

    private static Dictionary<ILocalSymbol, List<IOperation>> FindMentions(IOperation root)
    {
        var mentions = new Dictionary<ILocalSymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            ILocalSymbol? local = operation switch
            {
                ILocalReferenceOperation reference => reference.Local,
                IVariableDeclaratorOperation declarator => declarator.Symbol,
                _ => null,
            };
            if (local is null)
            {
                continue;
            }

            if (!mentions.TryGetValue(local, out List<IOperation>? known))
            {
                mentions.Add(local, known = []);
            }

            known.Add(operation);
        }

        return mentions;
    }
}
