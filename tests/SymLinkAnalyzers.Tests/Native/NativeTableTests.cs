using System.Numerics;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Tests.Native;

public sealed class NativeTableTests
{
    public static TheoryData<string> FunctionNames { get; } = [.. NativeTable.Functions.Select(function => function.Name)];

    [Theory]
    [InlineData("CreateSymbolicLink")]
    [InlineData("CreateSymbolicLinkTransacted")]
    public void File_functions_have_a_row(string name) => Assert.Contains(NativeTable.Functions, function => function.Name == name);

    [Theory]
    [InlineData("CreateSymbolicLink", "CreateSymbolicLink", nameof(ExportVariant.Bare))]
    [InlineData("CreateSymbolicLinkA", "CreateSymbolicLink", nameof(ExportVariant.Ansi))]
    [InlineData("CreateSymbolicLinkW", "CreateSymbolicLink", nameof(ExportVariant.Wide))]
    [InlineData("CreateSymbolicLinkTransacted", "CreateSymbolicLinkTransacted", nameof(ExportVariant.Bare))]
    [InlineData("CreateSymbolicLinkTransactedA", "CreateSymbolicLinkTransacted", nameof(ExportVariant.Ansi))]
    [InlineData("CreateSymbolicLinkTransactedW", "CreateSymbolicLinkTransacted", nameof(ExportVariant.Wide))]
    public void Entry_point_is_found_bare_and_with_its_suffixes(string entryPoint, string function, string variant)
    {
        Assert.True(NativeTable.TryFind(entryPoint, out NativeExport export));
        Assert.Equal((function, variant), (export.Function.Name, export.Variant.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("createsymboliclinkw")]
    [InlineData("CreateSymbolicLinkw")]
    [InlineData("CreateSymbolicLinkWW")]
    [InlineData("CreateSymbolicLinks")]
    [InlineData("CreateHardLinkW")]
    [InlineData("symlink")]
    [InlineData("#42")]
    public void Other_entry_point_is_not_found(string entryPoint) => Assert.False(NativeTable.TryFind(entryPoint, out _));

    [Theory]
    [InlineData("kernel32")]
    [InlineData("kernel32.dll")]
    [InlineData("kernelbase.dll")]
    [InlineData("kernel32legacy.dll")]
    [InlineData("api-ms-win-core-file-l2-1-0.dll")]
    [InlineData("api-ms-win-core-file-l2-1-3.dll")]
    [InlineData("api-ms-win-downlevel-kernel32-l1-1-0.dll")]
    public void File_functions_are_exported_by_every_module_that_has_them(string module) =>
        Assert.All(FileFunctions, function => Assert.True(function.IsExportedBy(module)));

    [Theory]
    [InlineData("libc")]
    [InlineData("ntdll.dll")]
    [InlineData("advapi32.dll")]
    [InlineData("user32.dll")]
    public void File_functions_are_not_exported_by_other_modules(string module) =>
        Assert.All(FileFunctions, function => Assert.False(function.IsExportedBy(module)));

    [Theory]
    [InlineData("DefineDosDevice", "kernel32.dll", "kernelbase", "API-MS-Win-Core-File-L1-1-0.dll")]
    [InlineData("NtCreateSymbolicLinkObject", "ntdll", "NTDLL.dll")]
    [InlineData("NtOpenSymbolicLinkObject", "ntdll.dll")]
    [InlineData("IoCreateSymbolicLink", "ntoskrnl.exe", "NtosKrnl.exe", "ntoskrnl")]
    [InlineData("IoCreateUnprotectedSymbolicLink", "ntoskrnl.exe")]
    [InlineData("IoDeleteSymbolicLink", "ntoskrnl.exe")]
    [InlineData("IoAssignArcName", "ntoskrnl.exe")]
    [InlineData("IoRegisterDeviceInterface", "ntoskrnl.exe")]
    [InlineData("WdfDeviceCreateSymbolicLink", "Wdf01000.sys", "wdf01000", "WUDFx02000.dll")]
    public void Relatives_are_exported_by_the_modules_that_their_documentation_names(string name, params string[] modules) =>
        Assert.All(modules, module => Assert.True(Find(name).IsExportedBy(module)));

    [Theory]
    [InlineData("IoCreateSymbolicLink", "ntoskrnl.dll")]
    [InlineData("IoCreateSymbolicLink", "kernel32.dll")]
    [InlineData("NtCreateSymbolicLinkObject", "kernel32.dll")]
    [InlineData("WdfDeviceCreateSymbolicLink", "ntoskrnl.exe")]
    [InlineData("DefineDosDevice", "user32.dll")]
    public void Relatives_are_not_exported_by_others(string name, string module) => Assert.False(Find(name).IsExportedBy(module));

    [Fact]
    public void Only_routines_of_the_kernel_and_of_driver_frameworks_are_for_drivers() =>
        Assert.All(NativeTable.Functions, function => Assert.Equal(
            function.Name.StartsWith("Io", StringComparison.Ordinal) || function.Name.StartsWith("Wdf", StringComparison.Ordinal),
            function.Mode == ExecutionMode.Kernel));

    [Fact]
    public void Alternative_of_an_unprotected_routine_takes_the_same_parameters()
    {
        NativeFunction unprotected = Assert.Single(NativeTable.Functions, function => function.ProtectedAlternative is not null);

        Assert.Equal(unprotected.Parameters, Find(unprotected.ProtectedAlternative!).Parameters);
    }

    [Fact]
    public void Plain_function_takes_the_unprivileged_flag()
    {
        NativeFunction function = NativeTable.Functions.Single(function => function.Name == "CreateSymbolicLink");

        Assert.Equal((1u, 2u), (function.FindFlag(FlagMeaning.Directory)?.Value, function.FindFlag(FlagMeaning.AllowUnprivilegedCreate)?.Value));
    }

    [Fact]
    public void Transacted_function_takes_the_directory_flag_alone()
    {
        NativeFunction function = NativeTable.Functions.Single(function => function.Name == "CreateSymbolicLinkTransacted");

        Assert.Equal(FlagMeaning.Directory, Assert.Single(function.Flags).Meaning);
    }

    [Fact]
    public void Only_the_plain_function_has_a_managed_equivalent() =>
        Assert.Equal("CreateSymbolicLink", Assert.Single(NativeTable.Functions, function => function.HasManagedEquivalent).Name);

    [Fact]
    public void Export_names_are_unique()
    {
        IEnumerable<string> names = NativeTable.Functions.SelectMany(function => Enum.GetValues<ExportVariant>().Select(function.ExportName).Distinct());

        Assert.All(names.GroupBy(name => name), group => Assert.Single(group));
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Every_export_name_of_a_function_leads_to_it(string name)
    {
        NativeFunction function = Find(name);
        IEnumerable<ExportVariant> variants = function.Naming == ExportNaming.Plain ? [ExportVariant.Bare] : Enum.GetValues<ExportVariant>();

        Assert.All(variants, variant =>
        {
            Assert.True(NativeTable.TryFind(function.ExportName(variant), out NativeExport export));
            Assert.Equal(new NativeExport(function, variant), export);
        });
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Function_name_carries_no_suffix(string name)
    {
        if (Find(name).Naming == ExportNaming.AnsiAndWide)
        {
            Assert.DoesNotMatch("[a-z][AW]$", name);
        }
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Modules_are_lower_case_unique_and_without_extension(string name)
    {
        NativeFunction function = Find(name);

        Assert.NotEmpty(function.Modules);
        Assert.Distinct(function.Modules);
        Assert.All(function.Modules, module =>
        {
            Assert.Equal(module.Name.ToLowerInvariant(), module.Name);
            Assert.DoesNotContain(".dll", module.Name);
        });
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Parameters_have_names_and_no_two_the_same_role(string name)
    {
        NativeFunction function = Find(name);

        Assert.NotEmpty(function.Parameters);
        Assert.All(function.Parameters, parameter => Assert.NotEmpty(parameter.Name));
        Assert.Distinct(function.Parameters.Select(parameter => parameter.Name));
        Assert.Distinct(function.Parameters.Select(parameter => parameter.Role).Where(role => role is not null));
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Flags_are_single_bits_of_distinct_meanings(string name)
    {
        NativeFunction function = Find(name);

        Assert.All(function.Flags, flag => Assert.Equal(1, BitOperations.PopCount(flag.Value)));
        Assert.Distinct(function.Flags.Select(flag => flag.Value));
        Assert.Distinct(function.Flags.Select(flag => flag.Meaning));
        Assert.Distinct(function.Flags.Select(flag => flag.Name));
        Assert.Distinct(function.Flags.Select(flag => flag.ManagedName));
        Assert.Equal(function.Flags.IsEmpty, function.FlagsEnumName is null);
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Function_with_flags_has_a_parameter_for_them(string name)
    {
        NativeFunction function = Find(name);

        Assert.True(function.Flags.IsEmpty || function.IndexOf(ParameterRole.Flags) >= 0);
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Parameter_count_of_the_filter_takes_in_every_row(string name) => Assert.InRange(Find(name).Parameters.Length, 1, NativeTable.MostParameters);

    private static IEnumerable<NativeFunction> FileFunctions => NativeTable.Functions.Where(function => function.Name.StartsWith("CreateSymbolicLink", StringComparison.Ordinal));

    private static NativeFunction Find(string name) => NativeTable.Functions.Single(function => function.Name == name);
}
