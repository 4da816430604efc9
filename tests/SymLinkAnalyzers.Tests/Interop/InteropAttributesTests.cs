using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>An attribute is known by its full name, whichever assembly it is of.</summary>
public sealed class InteropAttributesTests
{
    [Theory]
    [InlineData("System.Runtime.InteropServices", true)]
    [InlineData("InteropServices", false)]
    [InlineData("Runtime.InteropServices", false)]
    [InlineData("System.InteropServices", false)]
    [InlineData("Own.Runtime.InteropServices", false)]
    [InlineData("Own.System.Runtime.InteropServices", false)]
    [InlineData("System.Runtime.InteropServices.Own", false)]
    public async Task LibraryImport_is_known_by_its_namespace(string space, bool isKnown) =>
        Assert.Equal(isKnown, InteropAttributes.FindLibraryImport(await ReadAttributesAsync(space, "LibraryImportAttribute")) is not null);

    [Theory]
    [InlineData("System.Runtime.InteropServices.Marshalling", true)]
    [InlineData("Marshalling", false)]
    [InlineData("InteropServices.Marshalling", false)]
    [InlineData("System.Runtime.Marshalling", false)]
    [InlineData("System.Runtime.Own.Marshalling", false)]
    [InlineData("Own.Runtime.InteropServices.Marshalling", false)]
    public async Task MarshalUsing_is_known_by_its_namespace(string space, bool isKnown) =>
        Assert.Equal(isKnown, InteropAttributes.FindMarshalUsing(await ReadAttributesAsync(space, "MarshalUsingAttribute")) is not null);

    [Theory]
    [InlineData("System.Runtime", true)]
    [InlineData("Runtime", false)]
    [InlineData("Own.System.Runtime", false)]
    [InlineData("System.Runtime.Own", false)]
    public async Task RuntimeImport_is_known_by_its_namespace(string space, bool isKnown) =>
        Assert.Equal(isKnown, InteropAttributes.FindRuntimeImport(await ReadAttributesAsync(space, "RuntimeImportAttribute")) is not null);

    private static async Task<ImmutableArray<AttributeData>> ReadAttributesAsync(string space, string name)
    {
        Compilation compilation = await SourceCompilation.CSharpAsync($$"""
            namespace {{space}}
            {
                sealed class {{name}} : global::System.Attribute { }

                [global::{{space}}.{{name}}]
                static class Marked { }
            }
            """,
            SourceCompilation.AllowErrors);
        return compilation.GetTypeByMetadataName(space + ".Marked")!.GetAttributes();
    }
}
