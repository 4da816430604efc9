using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing;

/// <summary>The Roslyn that something needs. The tests run on the newest, and on the oldest that the package supports.</summary>
public static class RequiredRoslyn
{
    internal static Version Present { get; } = typeof(Compilation).Assembly.GetName().Version!;

    /// <summary>Skips the test on an older Roslyn.</summary>
    /// <param name="version">The first that will do.</param>
    /// <param name="reason">What the older ones lack, or do in another way.</param>
    public static void Verify(Version version, string reason)
    {
        if (version > Present)
        {
            throw new NotOnThisRoslynException($"{reason} This is Roslyn {Present.ToString(2)}.");
        }
    }

    /// <summary>Skips the test where an assembly of analyzers was compiled against a newer Roslyn, so that this one cannot load it.</summary>
    public static void VerifyLoads(string path)
    {
        if (VersionOf(path) is { } version)
        {
            Verify(version, $"{Path.GetFileName(path)} needs Roslyn {version.ToString(2)}.");
        }
    }

    /// <summary>Whether this Roslyn can load an assembly of analyzers.</summary>
    public static bool Loads(string path) => VersionOf(path) is not { } version || version <= Present;

    private static Version? VersionOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        return reader.AssemblyReferences
            .Select(reader.GetAssemblyReference)
            .Where(reference => reader.StringComparer.Equals(reference.Name, "Microsoft.CodeAnalysis"))
            .Select(reference => reference.Version)
            .Max();
    }
}

/// <summary>A test cannot run on the Roslyn that it runs on. xunit reports such a test as skipped, and says why.</summary>
/// <param name="reason">What is missing.</param>
public sealed class NotOnThisRoslynException(string reason) : Exception(SkipToken + reason)
{
    /// <summary>What the message of an exception starts with that skips a test.</summary>
    private const string SkipToken = "$XunitDynamicSkip$";
}
