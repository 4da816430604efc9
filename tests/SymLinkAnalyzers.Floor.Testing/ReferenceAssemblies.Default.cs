namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    /// <summary>The oldest .NET that is supported: its LibraryImport generator is the newest that this Roslyn can load.</summary>
    public static ReferenceAssemblies Default => Net.Net80;
}
