using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Where an import is to stand: in a type of the project, or in a new one.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Type">The type, or null for one that has to be written.</param>
/// <param name="Document">The file that the type is written in; for a new one, the file that it is written for.</param>
/// <param name="Declaration">The whole declaration of the type; for a new one, the outermost type of the code it is written for, or null.</param>
/// <param name="Encloses">Whether the code that is going to call the import stands in the type.</param>
internal sealed record ImportHome(string Name, INamedTypeSymbol? Type, Document Document, SyntaxNode? Declaration, bool Encloses = false)
{
    public const string DefaultName = "NativeMethods";

    /// <summary>What people call the types that hold their imports, the likeliest first.</summary>
    private static readonly string[] s_names =
        [DefaultName, "UnsafeNativeMethods", "SafeNativeMethods", "NativeMethod", "Native", "NativeApi", "Win32", "Win32Api", "WinApi", "WindowsApi", "Interop", "PInvoke"];

    public bool IsNew => Type is null;

    /// <summary>Whether the type has imports of one form only.</summary>
    public bool PrefersDllImport => Imports(Type).Any(form => !form) && !Imports(Type).Any(form => form);

    /// <summary>The type itself, or null where nothing can be imported in it or it is not the author's to change.</summary>
    public static ImportHome? In(INamedTypeSymbol type, FixContext context, bool encloses = false)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Module)
            || type.IsImplicitlyDeclared
            || type.IsGenericOrInGeneric()
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly))
        {
            return null;
        }

        // Of several parts, the one before the author's eyes.
        IEnumerable<SyntaxReference> references = type.DeclaringSyntaxReferences.OrderBy(reference => reference.SyntaxTree == context.Root.SyntaxTree ? 0 : 1);
        foreach (SyntaxReference reference in references)
        {
            if (context.Document.Project.GetDocument(reference.SyntaxTree) is { } document
                && !GeneratedFile.IsByName(document))
            {
                return new ImportHome(type.Name, type, document, TypeBlock.Of(reference.GetSyntax(context.CancellationToken)), encloses);
            }
        }

        return null;
    }

    /// <summary>The type of imports that code at the place would use.</summary>
    /// <param name="context">The place.</param>
    /// <param name="function">What is to be imported.</param>
    public static ImportHome Find(FixContext context, NativeFunction function)
    {
        int position = context.Span.Start;
        INamedTypeSymbol? enclosing = context.Model.GetEnclosingSymbol(position, context.CancellationToken) is { } symbol ? symbol as INamedTypeSymbol ?? symbol.ContainingType : null;
        for (INamedTypeSymbol? type = enclosing; type is not null; type = type.ContainingType)
        {
            if (Imports(type).Any() && In(type, context, encloses: true) is { } home)
            {
                return home;
            }
        }

        return FindByName(context, function, enclosing) ?? CreateNew(context, DefaultName);
    }

    /// <summary>A new type of that name, or of the name with a number where it means something else there.</summary>
    public static ImportHome CreateNew(FixContext context, string wanted)
    {
        string name = wanted;
        for (int number = 2; !context.Model.LookupSymbols(context.Span.Start, name: name).IsEmpty; number++)
        {
            name = wanted + number;
        }

        return new ImportHome(name, Type: null, context.Document, FindOutermostType(context));
    }

    private static ImportHome? FindByName(FixContext context, NativeFunction function, INamedTypeSymbol? caller)
    {
        string module = function.Modules[0].Name;
        var candidates = new List<(ImportHome Home, int Distance, int Rank)>();
        foreach (ISymbol symbol in context.Compilation.GetSymbolsWithName(name => RankOf(name) >= 0, SymbolFilter.Type, context.CancellationToken))
        {
            if (symbol is INamedTypeSymbol type
                && context.Model.IsAccessible(context.Span.Start, type)
                && In(type, context) is { } home)
            {
                candidates.Add((home, DistanceOf(type), RankOf(type.Name)));
            }
        }

        return candidates
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Home.Type!.ToDisplayString(), StringComparer.Ordinal)
            .Select(candidate => candidate.Home)
            .FirstOrDefault();

        int RankOf(string name) => string.Equals(name, module, StringComparison.OrdinalIgnoreCase) ? s_names.Length : Array.IndexOf(s_names, name);

        // A type within the caller's is nearest, then one in the caller's namespace, then one in a namespace round that.
        int DistanceOf(INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? outer = caller; outer is not null; outer = outer.ContainingType)
            {
                if (SymbolEqualityComparer.Default.Equals(type.ContainingType, outer))
                {
                    return 0;
                }
            }

            int distance = 1;
            for (INamespaceSymbol? space = caller?.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            {
                if (SymbolEqualityComparer.Default.Equals(space, type.ContainingNamespace))
                {
                    return distance;
                }

                distance++;
            }

            return int.MaxValue;
        }
    }

    /// <summary>For each import of the type, of whatever function, whether it is a LibraryImport.</summary>
    private static IEnumerable<bool> Imports(INamedTypeSymbol? type)
    {
        foreach (ISymbol member in type?.GetMembers() ?? Enumerable.Empty<ISymbol>())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.DeclareMethod } method)
            {
                if (InteropAttributes.FindLibraryImport(method.GetAttributes()) is not null)
                {
                    yield return true;
                }
                else if (method.GetDllImportData() is not null)
                {
                    yield return false;
                }
            }
        }
    }

    private static SyntaxNode? FindOutermostType(FixContext context)
    {
        SyntaxNode? outermost = null;
        foreach (SyntaxNode node in context.Root.FindNode(context.Span).AncestorsAndSelf())
        {
            if (context.Model.GetDeclaredSymbol(node, context.CancellationToken) is INamedTypeSymbol { IsImplicitlyDeclared: false })
            {
                outermost = node;
            }
        }

        return outermost is null ? null : TypeBlock.Of(outermost);
    }
}
