using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Declarations;

/// <summary>What was read of one compilation's imports, so that each is read once however often it is called.</summary>
internal sealed class NativeSession(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _declarations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _judged = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    /// <summary>The import that a method is, or null. The method's declaration need not have been visited.</summary>
    public NativeDeclaration? Find(IMethodSymbol method) =>
        DeclarationReader.MayBeImport(method) ? _declarations.GetOrAdd(method, DeclarationReader.Read) : null;

    /// <summary>True the first time, for a symbol that several imports share and that is to be reported once.</summary>
    public bool TryBeginJudging(ISymbol symbol) => _judged.TryAdd(symbol, true);
}
