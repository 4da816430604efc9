using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>The locals and parameters of one member: every mention of each, found in one walk, and what they say of its value.</summary>
internal sealed class MemberVariables(IOperation root)
{
    private readonly ConcurrentDictionary<ILocalSymbol, IOperation?> _soleValues = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ILocalSymbol, IOperation?> _collections = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IOperation>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ISymbol, List<IOperation>>> _mentions = new(() => FindMentions(root));

    /// <summary>The mentions of each.</summary>
    public IReadOnlyDictionary<ISymbol, List<IOperation>> Mentions => _mentions.Value;

    /// <summary>The declarators of the local or parameter and the references to it, in the order of the source.</summary>
    public IReadOnlyList<IOperation> MentionsOf(ISymbol variable) =>
        _mentions.Value.TryGetValue(variable, out List<IOperation>? mentions) ? mentions : [];

    /// <summary>Whether a part of the member may put something else into the local or parameter.</summary>
    public bool MayBeWrittenIn(ISymbol variable, IOperation part)
    {
        foreach (IOperation write in _writes.GetOrAdd(variable, FindWrites))
        {
            if (MemberBody.IsIn(part, write))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a local that is assigned in one place only, or null.</summary>
    public IOperation? FindSoleValue(ILocalSymbol local) =>
        local.IsRef || local.IsStatic || local.IsFunctionValue || local.IsForEach ? null : _soleValues.GetOrAdd(local, key => ReadSoleValue(MentionsOf(key)));

    /// <summary>What a loop takes the values of its local from, where the local gets no others; else null.</summary>
    public IOperation? FindCollection(ILocalSymbol local) => _collections.GetOrAdd(local, key => ReadCollection(MentionsOf(key)));

    /// <summary>The local that a value is assigned to, or that is declared with it; null where it goes elsewhere.</summary>
    public static ILocalSymbol? HolderOf(IOperation value) => value.WithConversions().Parent switch
    {
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,

        // Visual Basic hangs the initializer on the declaration, which may declare several locals.
        IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } => declarators[0].Symbol,
        _ => null,
    };

    private IReadOnlyList<IOperation> FindWrites(ISymbol variable) =>
        [.. MentionsOf(variable).Where(mention => mention is not IVariableDeclaratorOperation && MayWrite(mention))];

    /// <summary>Code that takes the address of a text, as <c>fixed</c> does, leaves the variable alone.</summary>
    private static bool MayWrite(IOperation reference) => VariableAccess.Of(reference) switch
    {
        VariableAccessKind.Written or VariableAccessKind.Updated => true,
        VariableAccessKind.Aliased => reference.Parent is IArgumentOperation or ITupleOperation or ISimpleAssignmentOperation,
        _ => false,
    };

    private static IOperation? ReadSoleValue(IReadOnlyList<IOperation> mentions)
    {
        IOperation? value = null;
        foreach (IOperation mention in mentions)
        {
            IOperation? assigned;
            if (mention is ILocalReferenceOperation reference)
            {
                VariableAccessKind access = VariableAccess.Of(reference);
                if (access is VariableAccessKind.Updated or VariableAccessKind.Aliased)
                {
                    return null;
                }

                assigned = access == VariableAccessKind.Written ? (reference.Parent as ISimpleAssignmentOperation)?.Value ?? reference : null;
            }
            else
            {
                assigned = ((IVariableDeclaratorOperation)mention).GetVariableInitializer()?.Value;
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

    private static IOperation? ReadCollection(IReadOnlyList<IOperation> mentions)
    {
        IOperation? collection = null;
        foreach (IOperation mention in mentions)
        {
            if (mention.Parent is IForEachLoopOperation loop && loop.LoopControlVariable == mention)
            {
                collection = loop.Collection;
            }
            else if (mention is ILocalReferenceOperation && VariableAccess.Of(mention) != VariableAccessKind.Read)
            {
                return null;
            }
        }

        return collection;
    }

    private static Dictionary<ISymbol, List<IOperation>> FindMentions(IOperation root)
    {
        var mentions = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            ISymbol? variable = operation switch
            {
                ILocalReferenceOperation reference => reference.Local,
                IParameterReferenceOperation reference => reference.Parameter,
                IVariableDeclaratorOperation declarator => declarator.Symbol,
                _ => null,
            };
            if (variable is null)
            {
                continue;
            }

            if (!mentions.TryGetValue(variable, out List<IOperation>? known))
            {
                mentions.Add(variable, known = []);
            }

            known.Add(operation);
        }

        return mentions;
    }
}
