using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } = new(
            "netstandard2.0",
            Path.Combine("build", "netstandard2.0", "ref"),
            [],
            ImmutableDictionary<string, ImmutableArray<string>>.Empty);
    }
}
