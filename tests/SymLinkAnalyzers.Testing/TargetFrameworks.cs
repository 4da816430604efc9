using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing;

/// <summary>The target frameworks that <see cref="ReferenceAssemblies"/> does not name, or names a version of that is not to be had.</summary>
public static class TargetFrameworks
{
    /// <summary>.NET 10.</summary>
    public static ReferenceAssemblies Net100 { get; } = new("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));

    /// <summary>The newest .NET whose LibraryImport generator this Roslyn can load.</summary>
    public static ReferenceAssemblies Default { get; } = RequiredRoslyn.Present.Major < 5 ? ReferenceAssemblies.Net.Net80 : Net100;

    // Whoever writes a test with another type adds its assembly: nothing compiles without.
    private static readonly HashSet<string> s_used =
    [
        "Microsoft.CSharp", "Microsoft.VisualBasic", "Microsoft.VisualBasic.Core", "Microsoft.Win32.Primitives", "Microsoft.Win32.Registry", "mscorlib", "netstandard", "System", "System.AppContext",
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.NonGeneric", "System.Collections.Specialized", "System.ComponentModel", "System.ComponentModel.Primitives",
        "System.Console", "System.Core", "System.Diagnostics.Contracts", "System.Diagnostics.Process", "System.Diagnostics.TextWriterTraceListener", "System.Diagnostics.TraceSource",
        "System.IO.FileSystem.DriveInfo", "System.Linq", "System.Linq.Expressions", "System.Memory", "System.ObjectModel", "System.Runtime", "System.Runtime.InteropServices", "System.Runtime.Loader", "System.Security.Claims", "System.Security.Principal.Windows",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks.Parallel", "System.Threading.Thread", "System.Threading.ThreadPool",
    ];

    /// <summary>Of the assemblies of .NET those that the sources of the tests use: each of the others takes its time in each compilation.</summary>
    internal static IEnumerable<MetadataReference> Reduce(IEnumerable<MetadataReference> references) =>
        references.Where(reference => reference.Display is not { } file
            || !file.Contains("microsoft.netcore.app.ref", StringComparison.OrdinalIgnoreCase)
            || s_used.Contains(Path.GetFileNameWithoutExtension(file)));
}
