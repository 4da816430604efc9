using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Results;

/// <summary>SLNK2008, on libraries that are compiled in the test.</summary>
public sealed class ReferencedImportRuleTests() : RuleTests<CallAnalyzer>("SLNK2008")
{
    private const string Right = """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]""";
    private const string Generated = """[LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]""";

    private const string CSharpCall = """
        class Program
        {
            static void Link(string link, string target)
            {
                {|#0:NativeMethods.Create(link, target, 2)|};
            }
        }
        """;

    private const string VisualBasicCall = """
        Class Program
            Shared Sub Link(link As String, target As String)
                {|#0:NativeMethods.Create(link, target, 2)|}
            End Sub
        End Class
        """;

    public static TheoryData<string, string> Wrong => new()
    {
        {
            Right + "public static extern bool Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success"
        },
        {
            Right + "[return: MarshalAs(UnmanagedType.Bool)] public static extern bool Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success"
        },
        {
            Right + "[return: MarshalAs(UnmanagedType.VariantBool)] public static extern bool Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads two bytes of a result of one byte, so failure can be taken for success"
        },
        {
            Right + "public static extern int Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success"
        },
        {
            Right + "public static extern IntPtr Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads a pointer-sized value of a result of one byte, so failure can be taken for success"
        },
        {
            Right + "public static extern void Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it discards the result, so failure can be taken for success"
        },
        {
            """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", SetLastError = true)] public static extern byte Create(string link, string target, int flags);""",
            "CreateSymbolicLinkA wrongly: it passes the paths to the ANSI export, so other characters are lost"
        },
        {
            """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", CharSet = CharSet.Unicode)] public static extern byte Create([MarshalAs(UnmanagedType.LPStr)] string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);""",
            "CreateSymbolicLinkA wrongly: it passes the paths to the ANSI export, so other characters are lost"
        },
        {
            """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true)] public static extern byte Create(string link, string target, int flags);""",
            "CreateSymbolicLinkW wrongly: it passes the paths in the wrong encoding, so the link gets the wrong name or target"
        },
        {
            Right + "public static extern byte Create(string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);",
            "CreateSymbolicLinkW wrongly: it passes the paths in the wrong encoding, so the link gets the wrong name or target"
        },
        {
            """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", ExactSpelling = true, CharSet = CharSet.Unicode)] public static extern byte Create(string link, string target, int flags);""",
            "CreateSymbolicLink wrongly: kernel32.dll does not export 'CreateSymbolicLink', so the call throws EntryPointNotFoundException"
        },
        {
            """[DllImport("shell32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)] public static extern byte Create(string link, string target, int flags);""",
            "CreateSymbolicLinkW wrongly: shell32.dll does not export 'CreateSymbolicLinkW', so the call throws EntryPointNotFoundException"
        },
        {
            """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink")] public static extern bool Create(string link, string target, int flags);""",
            "CreateSymbolicLinkA wrongly: it reads four bytes of a result of one byte, so failure can be taken for success; it passes the paths to the ANSI export, so other characters are lost"
        },
        {
            Generated + "[return: MarshalAs(UnmanagedType.Bool)] public static partial bool Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success"
        },
        {
            Generated + "public static partial int Create(string link, string target, int flags);",
            "CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success"
        },
        {
            """[LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)] public static partial byte Create(string link, string target, int flags);""",
            "CreateSymbolicLink wrongly: kernel32.dll does not export 'CreateSymbolicLink', so the call throws EntryPointNotFoundException"
        },
        {
            """[LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf8)] public static partial byte Create(string link, string target, int flags);""",
            "CreateSymbolicLinkW wrongly: it passes the paths in the wrong encoding, so the link gets the wrong name or target"
        },
    };

    /// <summary>What no caller is harmed by, or what is none of ours.</summary>
    public static TheoryData<string> Silent =>
    [
        Right + "[return: MarshalAs(UnmanagedType.I1)] public static extern bool Create(string link, string target, int flags);",
        Right + "[return: MarshalAs(UnmanagedType.U1)] public static extern bool Create(string link, string target, uint flags);",
        Right + "public static extern byte Create(string link, string target, int flags);",
        """[DllImport("kernel32", EntryPoint = "CreateSymbolicLink", CharSet = CharSet.Auto)] [return: MarshalAs(UnmanagedType.I1)] public static extern bool Create(string link, string target, int flags);""",
        Generated + "[return: MarshalAs(UnmanagedType.I1)] public static partial bool Create(string link, string target, int flags);",
        Generated + "public static partial byte Create(string link, string target, int flags);",
        Right + "[return: System.Runtime.InteropServices.Marshalling.MarshalUsing(typeof(string))] public static extern bool Create(string link, string target, int flags);",
        """[DllImport("libc", EntryPoint = "symlink")] public static extern int Create(string link, string target, int flags);""",
        """[DllImport("links.dll", EntryPoint = "CreateSymbolicLink")] public static extern int Create(string link, string target, int flags);""",
        "public static bool Create(string link, string target, int flags) => true;",
        Right + "private static extern bool Import(string link, string target, int flags); public static bool Create(string link, string target, int flags) => Import(link, target, flags);",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Call_of_a_wrong_import_is_reported(string import, string wrong) =>
        await RunAsync(CSharp(CSharpCall, Expect(wrong)), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Call_of_a_wrong_import_is_reported_in_Visual_Basic(string import, string wrong) =>
        await RunAsync(VisualBasic(VisualBasicCall, Expect(wrong)), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Call_of_a_wrong_import_of_a_reference_assembly_is_reported(string import, string wrong) =>
        await RunAsync(CSharp(CSharpCall, Expect(wrong)), (await LibrarySource.CSharpAsync(import)).ToReferenceAssembly());

    [Theory]
    [InlineData("Public Declare Auto Function Create Lib \"kernel32\" Alias \"CreateSymbolicLink\" (link As String, target As String, flags As Integer) As Boolean", "CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success")]
    [InlineData("Public Declare Function Create Lib \"kernel32\" Alias \"CreateSymbolicLinkA\" (link As String, target As String, flags As Integer) As Byte", "CreateSymbolicLinkA wrongly: it passes the paths to the ANSI export, so other characters are lost")]
    [InlineData("Public Declare Unicode Function Create Lib \"kernel32\" Alias \"CreateSymbolicLink\" (link As String, target As String, flags As Integer) As Byte", "CreateSymbolicLink wrongly: kernel32 does not export 'CreateSymbolicLink', so the call throws EntryPointNotFoundException")]
    public async Task Call_of_a_wrong_Declare_is_reported(string declare, string wrong)
    {
        MetadataReference library = (await LibrarySource.VisualBasicAsync(declare)).ToReference();
        await RunAsync(VisualBasic(VisualBasicCall, Expect(wrong)), library);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Call_of_a_right_import_is_silent(string import) =>
        await RunAsync(CSharp(CSharpCall), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Call_of_a_right_import_is_silent_in_Visual_Basic(string import) =>
        await RunAsync(VisualBasic(VisualBasicCall), (await LibrarySource.CSharpAsync(import)).ToReference());

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Call_of_a_right_import_of_a_reference_assembly_is_silent(string import) =>
        await RunAsync(CSharp(CSharpCall), (await LibrarySource.CSharpAsync(import)).ToReferenceAssembly());

    [Fact]
    public async Task Call_of_a_right_Declare_is_silent()
    {
        MetadataReference library = (await LibrarySource.VisualBasicAsync(
            "Public Declare Auto Function Create Lib \"kernel32\" Alias \"CreateSymbolicLink\" (link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean")).ToReference();
        await RunAsync(VisualBasic(VisualBasicCall), library);
    }

    [Fact]
    public Task Call_of_a_wrong_import_of_the_same_project_is_silent() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static void Link() => CreateSymbolicLink("link", "target", 2);
        }
        """);

    [Fact]
    public Task Call_of_a_wrong_import_of_another_project_of_the_solution_is_reported()
    {
        var test = CSharp(CSharpCall, Diagnostic().WithLocation(0).WithMessage(
            "'Create' in Library imports CreateSymbolicLinkW wrongly: it reads four bytes of a result of one byte, so failure can be taken for success"));
        test.TestState.AdditionalProjects["Library"].Sources.Add("""
            using System.Runtime.InteropServices;

            public static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
                public static extern bool Create(string link, string target, int flags);
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Library");
        return test.RunAsync(Cancellation);
    }

    private static Task RunAsync(AnalyzerTest test, MetadataReference library)
    {
        test.TestState.AdditionalReferences.Add(library);
        return test.RunAsync(Cancellation);
    }

    private DiagnosticResult Expect(string wrong) => Diagnostic().WithLocation(0).WithMessage($"'Create' in {LibrarySource.Name} imports {wrong}");
}
