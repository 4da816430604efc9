using System.Text.RegularExpressions;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Tests.Native;

public sealed class BooleanFunctionsTests
{
    public static TheoryData<string, string> Aliases => new()
    {
        { "HidD_GetFeature", "hid" },
        { "HidD_GetFeature", "HID.DLL" },
        { "SetSuspendState", "powrprof" },
        { "SetSuspendState", "PowrProf.dll" },
        { "GetPwrCapabilities", "api-ms-win-power-base-l1-1-0.dll" },
        { "GetUserNameEx", "secur32" },
        { "GetUserNameEx", "sspicli.dll" },
        { "TranslateName", "ext-ms-win-secur32-translatename-l1-1-0" },
        { "AuditSetSystemPolicy", "advapi32" },
        { "AuditSetSystemPolicy", "api-ms-win-security-audit-l1-1-1.dll" },
        { "AuditSetSystemPolicy", "sechost.dll" },
        { "SystemFunction036", "advapi32.dll" },
        { "SystemFunction036", "cryptbase.dll" },
        { "RtlTimeToSecondsSince1970", "ntdll" },
        { "RtlAddFunctionTable", "ntdll.dll" },
        { "Wow64EnableWow64FsRedirection", "Kernel32" },
        { "TryAcquireSRWLockExclusive", "kernelbase.dll" },
        { "ClosePrivateNamespace", "KernelBase" },
    };

    [Fact]
    public void The_rows_are_those_of_the_documentation() => Assert.Equal(
        DocumentedBoolean.All.Select(row => (row.Function, row.Naming, row.Errors)).Order(),
        BooleanFunctions.All.Select(function => (function.Name, function.Naming, function.Errors)).Order());

    [Fact]
    public void The_documented_module_exports_the_function() =>
        Assert.All(DocumentedBoolean.All, row => Assert.True(Find(row.Function).IsExportedBy(row.Module), row.Function));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Other_names_of_the_module_are_known(string function, string module) => Assert.True(Find(function).IsExportedBy(module));

    [Fact]
    public void Every_row_says_what_is_returned_and_no_more() => Assert.All(BooleanFunctions.All, function =>
    {
        Assert.True(function.IsResultOnly);
        Assert.Equal((ReturnKind.Boolean, 1), (function.Returns, function.ReturnWidth));
        Assert.Empty(function.Parameters);
        Assert.Empty(function.Flags);
    });

    [Fact]
    public void The_functions_that_make_links_say_more() => Assert.All(NativeTable.Functions, function => Assert.False(function.IsResultOnly));

    [Fact]
    public void Every_export_is_found() => Assert.All(DocumentedBoolean.All.SelectMany(row => row.Exports, (row, export) => (row, export)), pair =>
    {
        Assert.True(NativeTable.TryFind(pair.export, out NativeExport found));
        Assert.Equal(pair.row.Function, found.Function.Name);
    });

    [Theory]
    [InlineData("RtlGenRandom")]
    [InlineData("GetUserName")]
    [InlineData("HidD_GetHidGuid")]
    [InlineData("HidP_GetCaps")]
    [InlineData("CallNtPowerInformation")]
    [InlineData("HidD_GetFeatureW")]
    public void What_returns_anything_else_is_not_found(string export) => Assert.False(NativeTable.TryFind(export, out _));

    [Fact]
    public void Another_module_of_Windows_is_not_meant() => Assert.False(Find("SetSuspendState").IsMeantBy("user32.dll"));

    [Fact]
    public void Every_name_is_found_in_a_text() => Assert.All(BooleanFunctions.All, function => Assert.True(BooleanFunctions.MayBeNamedIn($"Lib \"x\" Alias \"{function.Name}\"")));

    [Fact]
    public void An_ordinary_text_names_none() => Assert.False(BooleanFunctions.MayBeNamedIn("[DllImport(\"kernel32.dll\")] static extern bool CloseHandle(IntPtr handle);"));

    [Fact]
    public void The_page_of_the_rule_lists_every_function()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", "SLNK1010.md"));
        Assert.All(BooleanFunctions.All, function => Assert.Contains($"`{function.Name}`", page));
    }

    [Fact]
    public void Modules_are_lower_case_and_without_extension() =>
        Assert.All(BooleanFunctions.All.SelectMany(function => function.Modules), module => Assert.Matches(new Regex("^[a-z0-9-]+$"), module.Name));

    private static NativeFunction Find(string name) => BooleanFunctions.All.Single(function => function.Name == name);
}
