using System.Collections.Immutable;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Tests.Native;

public sealed class NativeFunctionTests
{
    private static readonly NativeFunction s_function = new()
    {
        Name = "Link",
        Naming = ExportNaming.AnsiAndWide,
        Modules = [new NativeModule("first"), new NativeModule("second")],
        Parameters = [new NativeParameter("target", NativeType.String, ParameterRole.TargetPath), new NativeParameter("flags", NativeType.UInt32, ParameterRole.Flags)],
        Returns = ReturnKind.Boolean,
        Flags = [new NativeFlag("DIRECTORY", 1, FlagMeaning.Directory, "Directory")],
    };

    [Theory]
    [InlineData("first")]
    [InlineData("Second.dll")]
    public void Function_is_exported_by_each_of_its_modules(string module) => Assert.True(s_function.IsExportedBy(module));

    [Fact]
    public void Function_is_not_exported_by_another_module() => Assert.False(s_function.IsExportedBy("third"));

    [Fact]
    public void Parameter_is_found_by_its_role() => Assert.Equal(1, s_function.IndexOf(ParameterRole.Flags));

    [Fact]
    public void Role_that_no_parameter_plays_has_no_index() => Assert.Equal(-1, s_function.IndexOf(ParameterRole.Transaction));

    [Fact]
    public void Flag_is_found_by_its_meaning() => Assert.Equal("DIRECTORY", s_function.FindFlag(FlagMeaning.Directory)?.Name);

    [Fact]
    public void Meaning_that_no_flag_has_is_not_found() => Assert.Null(s_function.FindFlag(FlagMeaning.AllowUnprivilegedCreate));

    [Theory]
    [InlineData(nameof(ExportVariant.Bare), "Link")]
    [InlineData(nameof(ExportVariant.Ansi), "LinkA")]
    [InlineData(nameof(ExportVariant.Wide), "LinkW")]
    public void Export_name_carries_the_suffix_of_its_variant(string variant, string expected) =>
        Assert.Equal(expected, s_function.ExportName(Enum.Parse<ExportVariant>(variant)));

    [Theory]
    [InlineData(nameof(ReturnKind.Boolean), 1, "BOOLEAN")]
    [InlineData(nameof(ReturnKind.Bool), 4, "BOOL")]
    [InlineData(nameof(ReturnKind.NtStatus), 4, "NTSTATUS")]
    [InlineData(nameof(ReturnKind.None), 4, "VOID")]
    public void Return_kind_tells_width_and_name(string kind, int width, string name)
    {
        var function = new NativeFunction
        {
            Name = "Link",
            Naming = ExportNaming.Plain,
            Modules = ImmutableArray<NativeModule>.Empty,
            Parameters = ImmutableArray<NativeParameter>.Empty,
            Returns = Enum.Parse<ReturnKind>(kind),
        };

        Assert.Equal((width, name), (function.ReturnWidth, function.ReturnTypeName));
    }

    [Fact]
    public void Function_without_a_link_path_has_no_managed_equivalent() => Assert.False(s_function.HasManagedEquivalent);
}
