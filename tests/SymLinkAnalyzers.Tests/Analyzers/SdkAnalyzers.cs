using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>The analyzers and fixers that every build with the SDK runs beside ours.</summary>
internal static class SdkAnalyzers
{
    private static readonly string[] s_paths =
    [
        LibraryImportGenerator.FindAsync(TargetFrameworks.Default).GetAwaiter().GetResult(),
        Path.Combine(Folder("Sdk.Analyzers"), "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(Folder("Sdk.Analyzers"), "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
        Path.Combine(Folder("Sdk.Analyzers"), "Microsoft.CodeAnalysis.VisualBasic.NetAnalyzers.dll"),
        Path.Combine(Folder("Sdk.CodeStyle"), "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll"),
        Path.Combine(Folder("Sdk.CodeStyle"), "Microsoft.CodeAnalysis.CSharp.CodeStyle.Fixes.dll"),
    ];

    private static readonly Lazy<Assembly[]> s_assemblies = new(() => [.. s_paths.Where(RequiredRoslyn.Loads).Select(Load)]);

    /// <summary>The analyzer that reports an id in a language.</summary>
    public static DiagnosticAnalyzer Find(string id, string language) =>
        Create<DiagnosticAnalyzer>(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(language) == true)
            .FirstOrDefault(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id)) ?? throw NotFound(id);

    /// <summary>The fixer of an id in a language.</summary>
    public static CodeFixProvider FindFix(string id, string language) =>
        Create<CodeFixProvider>(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(language) == true)
            .FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id)) ?? throw NotFound(id);

    /// <summary>Skips the test where what is sought may be in an assembly that this Roslyn cannot load.</summary>
    private static InvalidOperationException NotFound(string id)
    {
        Array.ForEach(s_paths, RequiredRoslyn.VerifyLoads);
        return new InvalidOperationException($"The SDK has nothing for {id}.");
    }

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

    private static string Folder(string key) =>
        typeof(SdkAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
