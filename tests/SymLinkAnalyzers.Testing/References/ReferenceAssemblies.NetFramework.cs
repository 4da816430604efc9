using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    public static class NetFramework
    {
        public static class Net472
        {
            public static ReferenceAssemblies Default { get; } = new(
                "net472",
                Path.Combine("build", ".NETFramework", "v4.7.2"),
                [
                    "mscorlib", "System", "System.Core", "System.Data", "System.Data.DataSetExtensions",
                    "System.Net.Http", "System.Xml", "System.Xml.Linq",
                ],
                ImmutableDictionary<string, ImmutableArray<string>>.Empty
                    .Add(LanguageNames.CSharp, ["Microsoft.CSharp"])
                    .Add(LanguageNames.VisualBasic, ["Microsoft.VisualBasic"]));
        }
    }
}
