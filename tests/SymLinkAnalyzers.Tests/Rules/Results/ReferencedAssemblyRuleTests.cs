using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Results;

/// <summary>SLNK2008 of a reference, called or not, where a config file asks for it.</summary>
public sealed class ReferencedAssemblyRuleTests() : RuleTests<ReferenceAnalyzer>("SLNK2008")
{
    private const string Asked = "symlink_analyzers.judge_references = true";
    private const string Import = """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)] """;
    private const string Generated = """[LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)] """;

    public static TheoryData<string, string> Wrong => new()
    {
        { Import + "private static extern bool Create(string link, string target, int flags);", "reads four bytes of a result of one byte" },
        { Import + "[return: MarshalAs(UnmanagedType.Bool)] internal static extern bool Create(string link, string target, int flags);", "reads four bytes of a result of one byte" },
        { Import + "[return: MarshalAs(UnmanagedType.VariantBool)] private static extern bool Create(string link, string target, int flags);", "reads two bytes of a result of one byte" },
        { Import + "private static extern int Create(string link, string target, int flags);", "reads four bytes of a result of one byte" },
        { Import + "private static extern ushort Create(string link, string target, int flags);", "reads two bytes of a result of one byte" },
        { Import + "private static extern ulong Create(string link, string target, int flags);", "reads eight bytes of a result of one byte" },
        { Import + "private static extern IntPtr Create(string link, string target, int flags);", "reads a pointer-sized value of a result of one byte" },
        { Import + "private static extern void Create(string link, string target, int flags);", "discards the result" },
        { """[DllImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", CharSet = CharSet.Unicode)] private static extern byte Create(int flags, string device, string target);""", "reads one byte of a result of four bytes" },
    };

    public static TheoryData<string> Silent =>
    [
        Import + "[return: MarshalAs(UnmanagedType.I1)] private static extern bool Create(string link, string target, int flags);",
        Import + "private static extern byte Create(string link, string target, int flags);",
        Generated + "[return: MarshalAs(UnmanagedType.U1)] private static partial bool Create(string link, string target, int flags);",
        Import + "private static extern Result Create(string link, string target, int flags); enum Result : byte { Failed, Created }",
        Import + "[return: MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = \"Mine\")] private static extern bool Create(string link, string target, int flags);",
        """[DllImport("ours.dll", EntryPoint = "CreateSymbolicLinkW")] private static extern bool Create(string link, string target, int flags);""",
        """[DllImport("kernel32.dll")] private static extern bool CreateHardLinkW(string link, string target, IntPtr attributes);""",
        """[DllImport("hid.dll")] private static extern bool HidD_FlushQueue(IntPtr device);""",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_import_is_reported_for_the_reference(string import, string wrong) =>
        await RunAsync(CSharp("class Empty { }", Expect("Create", wrong, import)), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Fact]
    public async Task Wrong_import_is_reported_for_the_reference_in_Visual_Basic() => await RunAsync(
        VisualBasic("Class Empty\nEnd Class", Expect("Create", "reads four bytes of a result of one byte")),
        (await LibrarySource.CSharpAsync(Import + "private static extern bool Create(string link, string target, int flags);")).ToReference());

    [Fact]
    public async Task Generated_import_is_reported_by_the_name_of_the_method() => await RunAsync(
        CSharp("class Empty { }", Expect("Create", "reads four bytes of a result of one byte")),
        (await LibrarySource.CSharpAsync(Generated + "[return: MarshalAs(UnmanagedType.Bool)] private static partial bool Create(string link, string target, int flags);")).ToReference());

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Right_import_is_silent(string import) => await RunAsync(CSharp("class Empty { }"), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Fact]
    public async Task Assembly_without_runtime_marshalling_is_silent() => await RunAsync(
        CSharp("class Empty { }"),
        (await SourceCompilation.CSharpAsync("""
            using System.Runtime.InteropServices;

            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            static class NativeMethods
            {
                [DllImport("kernel32.dll")] internal static extern bool CreateSymbolicLinkW(nint link, nint target, int flags);
            }
            """)).ToReference());

    [Fact]
    public async Task Broken_tables_are_silent() => await RunAsync(
        CSharp("class Empty { }"),
        (await LibrarySource.CSharpAsync(Import + "private static extern bool Create(string link, string target, int flags);")).ToBrokenReference(TableIndex.ImplMap, offset: 4));

    [Fact]
    public async Task A_global_config_may_ask_and_make_a_warning_of_it()
    {
        var test = CSharp("class Empty { }", Expect("Create", "reads four bytes of a result of one byte").WithSeverity(DiagnosticSeverity.Warning));
        test.TestState.AdditionalReferences.Add((await LibrarySource.CSharpAsync(Import + "private static extern bool Create(string link, string target, int flags);")).ToReference());
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + Asked + "\ndotnet_diagnostic.SLNK2008.severity = warning\n"));
        await test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("symlink_analyzers.judge_references = false")]
    public async Task Nothing_is_reported_where_nobody_asks(string setting) => await RunAsync(
        CSharp("class Empty { }"),
        (await LibrarySource.CSharpAsync(Import + "private static extern bool Create(string link, string target, int flags);")).ToReference(),
        setting);

    private static Task RunAsync(AnalyzerTest test, MetadataReference library, string setting = Asked)
    {
        test.TestState.AdditionalReferences.Add(library);
        return test.WithOptions(setting).RunAsync(Cancellation);
    }

    private DiagnosticResult Expect(string method, string wrong, string import = Import) => Diagnostic().WithSeverity(DiagnosticSeverity.Info).WithMessage(
        $"'{method}' in {LibrarySource.Name} imports {(import.Contains("DefineDosDevice") ? "DefineDosDeviceW" : "CreateSymbolicLinkW")} wrongly: it {wrong}, so {(import.Contains("DefineDosDevice") ? "success can be taken for a failure" : "failure can be taken for success")}. It is not known which members of the assembly call it");
}
