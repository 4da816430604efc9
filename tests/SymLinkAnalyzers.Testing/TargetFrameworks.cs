namespace SymLinkAnalyzers.Testing;

/// <summary>The target frameworks that <see cref="ReferenceAssemblies"/> does not name, or names a version of that is not to be had.</summary>
public static class TargetFrameworks
{
    /// <summary>.NET 10.</summary>
    public static ReferenceAssemblies Net100 { get; } = new("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));

    /// <summary>The newest .NET whose LibraryImport generator this Roslyn can load.</summary>
    public static ReferenceAssemblies Default { get; } = RequiredRoslyn.Present.Major < 5 ? ReferenceAssemblies.Net.Net80 : Net100;
}
