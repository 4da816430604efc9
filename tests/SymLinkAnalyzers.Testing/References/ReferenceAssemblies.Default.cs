namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    /// <summary>The newest .NET.</summary>
    public static ReferenceAssemblies Default => Net.Net100;
}
