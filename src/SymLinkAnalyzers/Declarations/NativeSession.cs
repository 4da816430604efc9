using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Declarations;

/// <summary>What was read of one compilation's imports and calls, so that each is read once however often it is asked for.</summary>
internal sealed class NativeSession(Compilation compilation, ProjectOptions options)
{
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _declarations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _overloads = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _judged = new(SymbolEqualityComparer.Default);
    private readonly ImportingModules _importingModules = new(options);

    /// <summary>By the root of the member, and as short-lived as that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberCalls> _calls = new();

    public Compilation Compilation { get; } = compilation;

    public ProjectOptions Options { get; } = options;

    /// <summary>The import that a method is, or null. The method's declaration need not have been visited.</summary>
    public NativeDeclaration? Find(IMethodSymbol method) =>
        DeclarationReader.MayBeImport(method) || (DeclarationReader.MayBeCompiledImport(method) && _importingModules.Contain(method.ContainingModule))
            ? _declarations.GetOrAdd(method, Read)
            : null;

    /// <summary>The import that a call of the method reaches: the method itself, or the one that a generated overload wraps.</summary>
    public NativeDeclaration? FindCalled(IMethodSymbol method) =>
        Find(method) ?? (GeneratedOverload.MayBe(method) ? _overloads.GetOrAdd(method, ReadOverload) : null);

    /// <summary>Whether a referenced assembly imports a function of the table.</summary>
    public bool HasReferencedImports()
    {
        foreach (IAssemblySymbol assembly in Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (IModuleSymbol module in assembly.Modules)
            {
                if (_importingModules.Contain(module))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The native calls of the member whose root operation this is.</summary>
    public MemberCalls CallsOf(IOperation root) => _calls.GetValue(root, key => new MemberCalls(key, this));

    /// <summary>True the first time, for a symbol that several imports share and that is to be reported once.</summary>
    public bool TryBeginJudging(ISymbol symbol) => _judged.TryAdd(symbol, true);

    private NativeDeclaration? Read(IMethodSymbol method) => DeclarationReader.Read(method, Options);

    private NativeDeclaration? ReadOverload(IMethodSymbol method) => GeneratedOverload.Read(method, Read);
}
