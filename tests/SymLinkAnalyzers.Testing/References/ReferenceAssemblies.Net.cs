using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = Create("net8.0");

        public static ReferenceAssemblies Net100 { get; } = Create("net10.0");

        private static ReferenceAssemblies Create(string targetFramework)
            => new(targetFramework, Path.Combine("ref", targetFramework), [], ImmutableDictionary<string, ImmutableArray<string>>.Empty);
    }
}
