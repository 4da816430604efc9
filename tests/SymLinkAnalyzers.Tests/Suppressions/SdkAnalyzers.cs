using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Tests.Suppressions;

/// <summary>The analyzers and fixers that every build with the SDK runs beside ours.</summary>
internal static class SdkAnalyzers
{
    private static readonly Lazy<Assembly[]> s_assemblies = new(() =>
    [
        Load(Path.Combine(Folder(typeof(ReferenceAssemblies).Assembly, "TargetingPack.net10.0"), "analyzers", "dotnet", "cs", "Microsoft.Interop.LibraryImportGenerator.dll")),
        Load(Path.Combine(Folder(typeof(SdkAnalyzers).Assembly, "Sdk.Analyzers"), "Microsoft.CodeAnalysis.NetAnalyzers.dll")),
        Load(Path.Combine(Folder(typeof(SdkAnalyzers).Assembly, "Sdk.Analyzers"), "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")),
        Load(Path.Combine(Folder(typeof(SdkAnalyzers).Assembly, "Sdk.Analyzers"), "Microsoft.CodeAnalysis.VisualBasic.NetAnalyzers.dll")),
        Load(Path.Combine(Folder(typeof(SdkAnalyzers).Assembly, "Sdk.CodeStyle"), "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll")),
        Load(Path.Combine(Folder(typeof(SdkAnalyzers).Assembly, "Sdk.CodeStyle"), "Microsoft.CodeAnalysis.CSharp.CodeStyle.Fixes.dll")),
    ]);

    /// <summary>The analyzer that reports an id in a language.</summary>
    public static DiagnosticAnalyzer Find(string id, string language) =>
        Create<DiagnosticAnalyzer>(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(language) == true)
            .First(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    /// <summary>The fixer of an id in a language.</summary>
    public static CodeFixProvider FindFix(string id, string language) =>
        Create<CodeFixProvider>(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(language) == true)
            .First(fix => fix.FixableDiagnosticIds.Contains(id));

    private static IEnumerable<T> Create<T>(Func<Type, bool> isWanted) => s_assemblies.Value
        .SelectMany(TypesOf)
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && isWanted(type) && type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is not null)
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);

    /// <summary>Some types need assemblies that only an editor has.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static Assembly Load(string path)
    {
        // One context for each folder, which finds the neighbours; Roslyn itself is that of the tests.
        string folder = Path.GetDirectoryName(path)!;
        var context = new AssemblyLoadContext(path);
        context.Resolving += (_, name) => Path.Combine(folder, $"{name.Name}.dll") is var neighbour && File.Exists(neighbour) ? context.LoadFromAssemblyPath(neighbour) : null;
        return context.LoadFromAssemblyPath(path);
    }

    private static string Folder(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
