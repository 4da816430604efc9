using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Analyzers;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>What is compared.</summary>
internal static class AnalyzerSets
{
    public static ImmutableArray<DiagnosticAnalyzer> Empty { get; } = [new EmptyAnalyzer()];

    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } = [new DeclarationAnalyzer(), new CallAnalyzer(), new ReferenceAnalyzer(), new OptionAnalyzer()];

    /// <summary>All of them: their default severities decide what runs, as in a build.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Net { get; } = LoadNetAnalyzers();

    /// <summary>Ignored results and string marshalling, the two rules that come near ours.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Nearest { get; } =
        [.. Net.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id is "CA1806" or "CA2101"))];

    private static ImmutableArray<DiagnosticAnalyzer> LoadNetAnalyzers()
    {
        string folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "NetAnalyzers").Value!;
        string[] files = [.. Directory.EnumerateFiles(folder, "*NetAnalyzers.dll", SearchOption.AllDirectories).Where(file => !file.Contains("VisualBasic", StringComparison.Ordinal)).OrderBy(file => file.Length)];
        var context = new AssemblyLoadContext("NetAnalyzers");
        context.Resolving += (_, name) => files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name.Name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        return
        [
            .. from file in files
               from type in context.LoadFromAssemblyPath(file).GetTypes()
               where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
               where type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp)
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];
    }
}
