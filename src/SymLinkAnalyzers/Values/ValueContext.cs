using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Values;

/// <summary>What was found of the values of one compilation, so that each is followed once however often it is asked for.</summary>
internal sealed class ValueContext(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _sources = new(SymbolEqualityComparer.Default);

    /// <summary>By the root of the member, and as short-lived as that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberVariables> _locals = new();

    public Compilation Compilation => compilation;

    public KnownTypes Types { get; } = new(compilation);

    /// <summary>What makes the value of a field or property, or the result of a method, where that is one operation.</summary>
    public IOperation? FindSource(ISymbol member) => _sources.GetOrAdd(member, key => SourceSearch.OfMember(key, compilation));

    /// <summary>The locals of the member that the operation stands in.</summary>
    public MemberVariables VariablesOf(IOperation operation) => _locals.GetValue(MemberBody.Of(operation), root => new MemberVariables(root));
}
