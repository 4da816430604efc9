using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Declarations;

/// <summary>What was read of one compilation's imports, so that each is read once however often it is called.</summary>
internal sealed class NativeSession
{
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _declarations = new(SymbolEqualityComparer.Default);

    /// <summary>The import that a method is, or null. The method's declaration need not have been visited.</summary>
    public NativeDeclaration? Find(IMethodSymbol method) =>
        DeclarationReader.MayBeImport(method) ? _declarations.GetOrAdd(method, DeclarationReader.Read) : null;
}
