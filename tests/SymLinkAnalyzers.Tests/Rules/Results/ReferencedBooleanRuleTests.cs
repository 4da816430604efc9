using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Results;

/// <summary>SLNK1010 at the calls of imports that a referenced assembly has.</summary>
public sealed class ReferencedBooleanRuleTests() : RuleTests<CallAnalyzer>("SLNK1010")
{
    private const string CSharpCall = "using System; static class Device { static bool Flush(IntPtr device) => {|#0:NativeMethods.Flush(device)|}; }";
    private const string CSharpByteCall = "using System; static class Device { static bool Flush(IntPtr device) => {|#0:NativeMethods.Flush(device)|} != 0; }";

    private const string VisualBasicCall = """
        Module Device
            Function Flush(device As System.IntPtr) As Boolean
                Return {|#0:NativeMethods.Flush(device)|}
            End Function
        End Module
        """;

    public static TheoryData<string> Wrong =>
    [
        """[DllImport("hid.dll", EntryPoint = "HidD_FlushQueue")] public static extern bool Flush(IntPtr device);""",
        """[LibraryImport("hid", EntryPoint = "HidD_FlushQueue", SetLastError = true)] [return: MarshalAs(UnmanagedType.Bool)] public static partial bool Flush(IntPtr device);""",
    ];

    public static TheoryData<string> Right =>
    [
        """[DllImport("hid.dll", EntryPoint = "HidD_FlushQueue")] [return: MarshalAs(UnmanagedType.U1)] public static extern bool Flush(IntPtr device);""",
        """[LibraryImport("hid", EntryPoint = "HidD_FlushQueue")] [return: MarshalAs(UnmanagedType.I1)] public static partial bool Flush(IntPtr device);""",
        """[DllImport("ours.dll", EntryPoint = "HidD_FlushQueue")] public static extern bool Flush(IntPtr device);""",
        """[DllImport("hid.dll", EntryPoint = "HidD_FlushQueue")] private static extern bool Import(IntPtr device); public static bool Flush(IntPtr device) => Import(device);""",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Call_of_a_wrong_import_is_reported(string import) =>
        await RunAsync(CSharp(CSharpCall, Expect()), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Call_of_a_wrong_import_of_a_reference_assembly_is_reported(string import) =>
        await RunAsync(CSharp(CSharpCall, Expect()), (await LibrarySource.CSharpAsync(import)).ToReferenceAssembly());

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Call_of_a_wrong_import_is_reported_in_Visual_Basic(string import) =>
        await RunAsync(VisualBasic(VisualBasicCall, Expect()), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Fact]
    public async Task Call_of_a_wrong_Declare_is_reported() => await RunAsync(
        VisualBasic(VisualBasicCall, Expect()),
        (await LibrarySource.VisualBasicAsync("""Public Declare Function Flush Lib "hid.dll" Alias "HidD_FlushQueue" (device As IntPtr) As Boolean""")).ToReference());

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Call_of_a_right_import_is_silent(string import) =>
        await RunAsync(CSharp(CSharpCall), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Call_of_a_right_import_is_silent_in_Visual_Basic(string import) =>
        await RunAsync(VisualBasic(VisualBasicCall), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Fact]
    public async Task Call_of_a_byte_is_silent() => await RunAsync(
        CSharp(CSharpByteCall),
        (await LibrarySource.CSharpAsync("""[DllImport("hid.dll", EntryPoint = "HidD_FlushQueue")] public static extern byte Flush(IntPtr device);""")).ToReference());

    [Fact]
    public Task Call_in_the_project_of_the_import_is_silent() => VerifyCSharpAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class Device
        {
            [DllImport("hid.dll")] static extern bool HidD_FlushQueue(IntPtr device);
            static bool Flush(IntPtr device) => HidD_FlushQueue(device);
        }
        """);

    [Fact]
    public Task Call_of_a_wrong_import_of_another_project_of_the_solution_is_reported()
    {
        var test = CSharp(CSharpCall, Expect("Library"));
        test.TestState.AdditionalProjects["Library"].Sources.Add("""
            using System;
            using System.Runtime.InteropServices;

            public static class NativeMethods
            {
                [DllImport("hid.dll", EntryPoint = "HidD_FlushQueue")] public static extern bool Flush(IntPtr device);
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Library");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public async Task No_other_rule_reports_the_call()
    {
        var test = new CSharpAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = "using System; static class Device { static void Flush(IntPtr device) => {|SLNK1010:NativeMethods.Flush(device)|}; }",
        };
        test.TestState.AdditionalReferences.Add((await LibrarySource.CSharpAsync("""[DllImport("hid.dll", EntryPoint = "HidD_FlushQueue")] public static extern bool Flush(IntPtr device);""")).ToReference());
        await test.RunAsync(Cancellation);
    }

    private static Task RunAsync(AnalyzerTest test, MetadataReference library)
    {
        test.TestState.AdditionalReferences.Add(library);
        return test.RunAsync(Cancellation);
    }

    private DiagnosticResult Expect(string library = LibrarySource.Name) => Diagnostic().WithLocation(0).WithMessage(
        $"'Flush' of {library} reads four bytes, but HidD_FlushQueue returns a BOOLEAN of one byte, so FALSE can be read as TRUE");
}
