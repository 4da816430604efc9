using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Interop.Binding;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Interop;

/// <summary>What was read of one compilation's imports, so that each is read once however often it is asked for.</summary>
internal sealed class InteropContext
{
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _declarations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, NativeDeclaration?> _overloads = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, NativeDeclaration?> _bindings = new();
    private readonly ImportingModules _importingModules;
    private readonly Lazy<ImmutableArray<NativeDeclaration>> _delegateBindings;
    private readonly Lazy<IReadOnlyDictionary<ITypeSymbol, List<NativeDeclaration>>> _flagsEnums;

    public InteropContext(Compilation compilation, ProjectOptions options)
    {
        Values = new ValueContext(compilation);
        Options = options;
        _importingModules = new(options);
        _delegateBindings = new(() => DelegateBindings.Find(this));
        _flagsEnums = new(() => FlagsEnums.Find(this));
    }

    public Compilation Compilation => Values.Compilation;

    public ValueContext Values { get; }

    public ProjectOptions Options { get; }

    /// <summary>The import that a method is, or null. The method's declaration need not have been visited.</summary>
    public NativeDeclaration? Find(IMethodSymbol method) =>
        DeclarationReader.MayBeImport(method) || (DeclarationReader.MayBeCompiledImport(method) && _importingModules.Contain(method.ContainingModule))
            ? _declarations.GetOrAdd(method, Read)
            : null;

    /// <summary>The import that a call of the method reaches, where calls of the function are judged: the method itself, or the one that a generated overload wraps.</summary>
    public NativeDeclaration? FindCalled(IMethodSymbol method) => UnlessResultOnly(FindReached(method));

    /// <summary>The import that an invocation reaches, where calls of the function are judged.</summary>
    public NativeDeclaration? FindCalled(IOperation call) => UnlessResultOnly(FindReached(call));

    /// <summary>The import of any function that an invocation reaches, by name or through a delegate or function pointer that is bound to it.</summary>
    public NativeDeclaration? FindReached(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke } invoke, Instance: { } called } =>
            DynamicBinding.MayBeCalled(invoke, Values.Types) && FindBound(called) is { } bound && SymbolEqualityComparer.Default.Equals(bound.Method, invoke) ? bound : null,
        IInvocationOperation { TargetMethod: var method } => FindReached(method),
        IFunctionPointerInvocationOperation { Target: { Type: IFunctionPointerTypeSymbol { Signature: var signature } } called } =>
            DynamicBinding.MayBeCalled(signature, Values.Types) ? FindBound(called) : null,
        _ => null,
    };

    /// <summary>The import that a delegate or function pointer is bound to, where one operation makes it and says to which.</summary>
    public NativeDeclaration? FindBound(IOperation value)
    {
        if (ValueOrigin.Find(value, Values, IsBinding) is not { } origin)
        {
            return null;
        }

        if (!_bindings.TryGetValue(origin.Syntax, out NativeDeclaration? declaration))
        {
            declaration = DynamicBinding.Read(origin, this) is { } binding ? DeclarationReader.ReadBinding(binding, Options) : null;
            declaration = _bindings.GetOrAdd(origin.Syntax, declaration);
        }

        return declaration;
    }

    /// <summary>The import that an export is looked up for: what the same member makes of it, or else the look-up alone.</summary>
    public NativeDeclaration? FindLookedUp(IInvocationOperation call)
    {
        if (!ExportLookup.IsCall(call, Values.Types) || ExportLookup.Read(call, this) is not { } lookup)
        {
            return null;
        }

        foreach (IOperation operation in MemberBody.Of(call).Descendants())
        {
            if (IsBinding(operation) && FindBound(operation) is { Binding: { } binding } bound && binding.Export.NameOperation.Syntax == lookup.NameOperation.Syntax)
            {
                return bound;
            }
        }

        return DeclarationReader.ReadBinding(new DynamicBinding(call, call.TargetMethod, lookup), Options);
    }

    /// <summary>Whether the operation may make a delegate or a function pointer of an export. Allocates nothing.</summary>
    public bool IsBinding(IOperation operation) => DynamicBinding.Is(operation, Values.Types);

    /// <summary>What this compilation makes delegates of.</summary>
    public ImmutableArray<NativeDeclaration> DelegateImports => _delegateBindings.Value;

    /// <summary>The imports whose flags are of a type, always in the same order. The first question searches the compilation.</summary>
    public IReadOnlyList<NativeDeclaration> FindImportsWithFlags(INamedTypeSymbol type) =>
        _flagsEnums.Value.TryGetValue(type, out List<NativeDeclaration>? imports) ? imports : [];

    /// <summary>The imports that a delegate of this compilation stands for.</summary>
    public IEnumerable<NativeDeclaration> FindBindings(INamedTypeSymbol delegateType) =>
        _delegateBindings.Value.Where(binding => SymbolEqualityComparer.Default.Equals(binding.Method.ContainingType, delegateType));

    /// <summary>Whether the import lies in another assembly. An editor sees the source of a referenced project, a build its assembly: both shall say the same.</summary>
    public bool IsReferenced(NativeDeclaration import) =>
        import.Binding is null && !SymbolEqualityComparer.Default.Equals(import.Method.ContainingAssembly, Compilation.Assembly);

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

    private NativeDeclaration? FindReached(IMethodSymbol method) =>
        Find(method) ?? (GeneratedOverload.MayBe(method) ? _overloads.GetOrAdd(method, ReadOverload) : null);

    private static NativeDeclaration? UnlessResultOnly(NativeDeclaration? import) => import is { Function.IsResultOnly: true } ? null : import;

    private NativeDeclaration? Read(IMethodSymbol method) => DeclarationReader.Read(method, Options);

    private NativeDeclaration? ReadOverload(IMethodSymbol method) => GeneratedOverload.Read(method, Read);
}
