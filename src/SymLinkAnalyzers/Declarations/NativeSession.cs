using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Declarations;

/// <summary>What was read of one compilation's imports and calls, so that each is read once however often it is asked for.</summary>
internal sealed class NativeSession
{
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _declarations = new(SymbolEqualityComparer.Default);

    /// <summary>By the root of the member, and as short-lived as that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberCalls> _calls = new();

    /// <summary>The import that a method is, or null. The method's declaration need not have been visited.</summary>
    public NativeDeclaration? Find(IMethodSymbol method)
    {
        bool mayBeGenerated = GeneratedOverload.MayBe(method);
        if (!mayBeGenerated && !DeclarationReader.MayBeImport(method))
        {
            return null;
        }

        return mayBeGenerated ? _declarations.GetOrAdd(method, FindEither) : _declarations.GetOrAdd(method, DeclarationReader.Read);
    }

    /// <summary>The native calls of the member whose root operation this is.</summary>
    public MemberCalls CallsOf(IOperation root) => _calls.GetValue(root, key => new MemberCalls(key, this));

    private NativeDeclaration? FindEither(IMethodSymbol method) =>
        DeclarationReader.Read(method) ?? (GeneratedOverload.FindImport(method) is { } import ? DeclarationReader.Read(import) : null);
}
