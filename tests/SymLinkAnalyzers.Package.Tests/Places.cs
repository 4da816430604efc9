using System.Reflection;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The folders that the build of this project knew.</summary>
internal static class Places
{
    public static string Repository { get; } = Read("RepositoryFolder");

    /// <summary>Where restored packages lie on this machine.</summary>
    public static string Packages { get; } = Read("PackageFolder");

    /// <summary>The compiler that stays loaded, of the SDK that built this project.</summary>
    public static string CompilerServer { get; } = Read("CompilerServer");

    public static string Source { get; } = Path.Combine(Repository, "src");

    public static string Samples { get; } = Path.Combine(Repository, "samples");

    public static string Tests { get; } = Path.Combine(Repository, "tests", "SymLinkAnalyzers.Package.Tests");

    public static string Consumers { get; } = Path.Combine(Tests, "Consumers");

    private static string Read(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
