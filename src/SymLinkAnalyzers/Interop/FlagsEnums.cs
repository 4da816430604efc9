using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Interop;

/// <summary>
/// Finds all imports of a compilation whose flags are an enum, so that the enum can be judged where it is declared. Their order does not
/// depend on what is analyzed first.
/// </summary>
internal sealed class FlagsEnums
{
    private readonly InteropContext _context;
    private readonly Dictionary<ITypeSymbol, List<NativeDeclaration>> _imports = new(SymbolEqualityComparer.Default);

    private FlagsEnums(InteropContext context) => _context = context;

    public static IReadOnlyDictionary<ITypeSymbol, List<NativeDeclaration>> Find(InteropContext context)
    {
        var search = new FlagsEnums(context);
        search.AddMethods(context.Compilation.Assembly.GlobalNamespace);
        search.AddLocalsAndPointers();
        foreach (NativeDeclaration binding in context.DelegateImports)
        {
            search.Add(binding);
        }

        return search._imports;
    }

    private void AddMethods(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                Add(_context.Find(method));
            }
            else if (member is INamespaceOrTypeSymbol inner)
            {
                AddMethods(inner);
            }
        }
    }

    /// <summary>No symbol contains a local function or a cast: they are found by the keyword that they need.</summary>
    private void AddLocalsAndPointers()
    {
        foreach (SyntaxTree tree in _context.Compilation.SyntaxTrees)
        {
            string text = tree.GetText().ToString();
            bool mayHavePointers = text.IndexOf("unmanaged", StringComparison.Ordinal) >= 0;
            if (!mayHavePointers && text.IndexOf("extern", StringComparison.Ordinal) < 0)
            {
                continue;
            }

            SemanticModel model = _context.Compilation.GetSemanticModel(tree);
            foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
            {
                if (token.Parent is not { } parent)
                {
                    continue;
                }

                if (token.ValueText == "extern" && model.GetDeclaredSymbol(parent) is IMethodSymbol { MethodKind: MethodKind.LocalFunction } local)
                {
                    Add(_context.Find(local));
                }
                else if (mayHavePointers && token.ValueText == "(" && model.GetOperation(parent) is IConversionOperation cast && _context.IsBinding(cast))
                {
                    Add(_context.FindBound(cast));
                }
            }
        }
    }

    private void Add(NativeDeclaration? declaration)
    {
        if (declaration?.FindParameter(ParameterRole.Flags)?.Type is not { TypeKind: TypeKind.Enum } flags)
        {
            return;
        }

        if (!_imports.TryGetValue(flags, out List<NativeDeclaration>? imports))
        {
            _imports.Add(flags, imports = []);
        }

        imports.Add(declaration);
    }
}
