using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>The rules of Sonar. There are some for Visual Basic, but not in this package.</summary>
internal static class SonarAnalyzers
{
    private static readonly string s_folder = typeof(SonarAnalyzers).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "SonarAnalyzer").Value!;

    private static readonly Lazy<Assembly> s_assembly = new(Load);

    /// <summary>The version of the package, as its folder has it.</summary>
    public static string Version { get; } = new DirectoryInfo(s_folder).Parent!.Name;

    public static ImmutableArray<DiagnosticAnalyzer> CSharp =>
    [
        .. from type in s_assembly.Value.GetTypes()
           where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
           where type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp)
           where type.GetConstructor(Type.EmptyTypes) is not null
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ];

    private static Assembly Load()
    {
        var context = new AssemblyLoadContext("SonarAnalyzer");
        context.Resolving += (_, name) => Path.Combine(s_folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        return context.LoadFromAssemblyPath(Path.Combine(s_folder, "SonarAnalyzer.CSharp.dll"));
    }
}
