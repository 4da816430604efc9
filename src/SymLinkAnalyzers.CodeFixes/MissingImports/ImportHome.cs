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
/// <param name="Namespace">The namespace in full that new types stand in beside it, or null.</param>
/// <param name="Encloses">Whether the code that is going to call the import stands in the type.</param>
internal sealed record ImportHome(string Name, INamedTypeSymbol? Type, Document Document, SyntaxNode? Declaration, string? Namespace, bool Encloses = false)
{
    public const string DefaultName = "NativeMethods";

    /// <summary>What people call the types that hold their imports, the likeliest first.</summary>
    private static readonly string[] s_names =
        [DefaultName, "UnsafeNativeMethods", "SafeNativeMethods", "NativeMethod", "Native", "NativeApi", "Win32", "Win32Api", "WinApi", "WindowsApi", "Interop", "PInvoke"];

    /// <summary>Whether the type gets a file of its own. A file that several projects share stays whole: a new one would be added to one of them.</summary>
    public bool IsNewFile => Type is null && Document.GetLinkedDocumentIds().IsEmpty;

    public string FullName => Type?.ToDisplayString() ?? FullNameOf(Name);

    /// <summary>Whether the type has imports, and no LibraryImport among them.</summary>
    public bool PrefersDllImport => Type?.GetMembers() is { } members && members.Any(IsImport) && !members.Any(IsLibraryImport);

    /// <summary>The type itself, or null where nothing can be imported in it or it is not the author's to change.</summary>
    public static ImportHome? In(INamedTypeSymbol type, FixContext context, bool encloses = false)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Module)
            || type.IsImplicitlyDeclared
            || type.IsGenericType
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly))
        {
            return null;
        }

        // Of several parts, the one before the author's eyes.
        return (from reference in type.DeclaringSyntaxReferences
                orderby reference.SyntaxTree == context.Root.SyntaxTree ? 0 : 1
                let document = context.Document.Project.GetDocument(reference.SyntaxTree)
                where document is not null && !GeneratedFile.Is(document, reference.SyntaxTree)
                select new ImportHome(type.Name, type, document, LanguageSyntax.FindType(reference.GetSyntax(context.CancellationToken)), NameOf(type.ContainingNamespace), encloses)).FirstOrDefault();
    }

    /// <summary>The type of imports that code at the place would use.</summary>
    /// <param name="context">The place.</param>
    /// <param name="function">The function to import.</param>
    public static ImportHome Find(FixContext context, NativeFunction function)
    {
        List<ISymbol> around = [];
        for (ISymbol? symbol = context.Model.GetEnclosingSymbol(context.Span.Start, context.CancellationToken); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            around.Add(symbol);
        }

        return around.OfType<INamedTypeSymbol>().Where(type => type.GetMembers().Any(IsImport)).Select(type => In(type, context, encloses: true)).FirstOrDefault(home => home is not null)
            ?? FindByName(context, function, around)
            ?? CreateNew(context, DefaultName);
    }

    /// <summary>A new type of that name, or of the name with a number where it means something else there.</summary>
    public static ImportHome CreateNew(FixContext context, string wanted)
    {
        string? space = NameOf(context.Model.GetEnclosingSymbol(context.Span.Start, context.CancellationToken)?.ContainingNamespace);
        var home = new ImportHome(FreeName.Find(wanted, context.MeansSomething), Type: null, context.Document, LanguageSyntax.FindOutermostType(context.Root.FindNode(context.Span)), space);

        // In Visual Basic, the project's root namespace is the only one of a new file.
        return home.IsNewFile && context.Document.Project.Language == LanguageNames.VisualBasic ? home with { Namespace = null } : home;
    }

    /// <summary>The record of a new type of that name: the home itself, or one beside it.</summary>
    public AddedType Adds(string name) => new(Document.Project.Id, FullNameOf(name));

    /// <summary>The nearest type that bears such a name.</summary>
    /// <param name="context">The place.</param>
    /// <param name="function">The function to import.</param>
    /// <param name="around">The types and namespaces round the place, from the inside.</param>
    private static ImportHome? FindByName(FixContext context, NativeFunction function, List<ISymbol> around)
    {
        return context.Compilation.GetSymbolsWithName(name => RankOf(name) >= 0, SymbolFilter.Type, context.CancellationToken)
            .OfType<INamedTypeSymbol>()
            .Where(type => context.Model.IsAccessible(context.Span.Start, type) && type.IsNamedIn(context.Root.SyntaxTree))
            .OrderBy(DistanceOf)
            .ThenBy(type => RankOf(type.Name))
            .ThenBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .Select(type => In(type, context))
            .FirstOrDefault(home => home is not null);

        int RankOf(string name) => string.Equals(name, function.Modules[0].Name, StringComparison.OrdinalIgnoreCase) ? s_names.Length : Array.IndexOf(s_names, name);

        int DistanceOf(INamedTypeSymbol type) =>
            around.FindIndex(outer => SymbolEqualityComparer.Default.Equals(outer, type.ContainingSymbol)) is >= 0 and int distance ? distance : int.MaxValue;
    }

    /// <summary>Whether a member is an import, of whatever function.</summary>
    public static bool IsImport(ISymbol member) => IsLibraryImport(member) || (member as IMethodSymbol)?.GetDllImportData() is not null;

    private string FullNameOf(string name) => Namespace is null ? name : $"{Namespace}.{name}";

    private static string? NameOf(INamespaceSymbol? space) => space is { IsGlobalNamespace: false } ? space.ToDisplayString() : null;

    private static bool IsLibraryImport(ISymbol member) => member is IMethodSymbol && InteropAttributes.FindLibraryImport(member.GetAttributes()) is not null;
}
