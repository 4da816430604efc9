using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Analyzers;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>The rules that a build with the SDK can have: its NetAnalyzers, and those that come with the LibraryImport generator.</summary>
internal static class SdkAnalyzers
{
    private static readonly string s_folder = typeof(SdkAnalyzers).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "NetAnalyzers").Value!;

    private static readonly string[] s_files =
    [
        Path.Combine(s_folder, "cs", "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(s_folder, "cs", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
        Path.Combine(s_folder, "vb", "Microsoft.CodeAnalysis.VisualBasic.NetAnalyzers.dll"),
    ];

    private static readonly Lazy<ImmutableArray<Assembly>> s_assemblies = new(Load);

    /// <summary>The version of the package, as its folder has it.</summary>
    public static string Version { get; } = new DirectoryInfo(s_folder).Parent!.Parent!.Name;

    public static ImmutableArray<DiagnosticAnalyzer> For(string language) =>
    [
        .. from assembly in s_assemblies.Value
           from type in assembly.GetTypes()
           where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
           where type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(language)
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ];

    private static ImmutableArray<Assembly> Load()
    {
        var context = new AssemblyLoadContext("NetAnalyzers");
        context.Resolving += (_, name) => s_files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name.Name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        return [.. s_files.Select(context.LoadFromAssemblyPath), LibraryImportGenerator.LoadAsync(TargetFrameworks.Default).GetAwaiter().GetResult()];
    }
}
