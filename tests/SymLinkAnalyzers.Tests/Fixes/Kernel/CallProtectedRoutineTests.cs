using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Kernel;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Kernel;

/// <summary>The fix of SLNK4005.</summary>
public sealed class CallProtectedRoutineTests() : KernelFixTests<CallAnalyzer>("SLNK4005", nameof(CallProtectedRoutine))
{
    [Fact]
    public Task Import_that_stands_is_called() => VerifyBodyAsync(
        "return [|IoCreateUnprotectedSymbolicLink(ref link, ref device)|] < 0 || [|Driver.IoCreateUnprotectedSymbolicLink(ref link, ref device)|] < 0;",
        "return IoCreateSymbolicLink(ref link, ref device) < 0 || Driver.IoCreateSymbolicLink(ref link, ref device) < 0;");

    [Theory]
    [InlineData("""[DllImport("ntoskrnl.exe")]""", "IoCreateUnprotectedSymbolicLink", """[DllImport("ntoskrnl.exe")]""")]
    [InlineData("""[DllImport("ntoskrnl.exe", EntryPoint = "IoCreateUnprotectedSymbolicLink", ExactSpelling = true)]""", "Create", """[DllImport("ntoskrnl.exe", EntryPoint = "IoCreateSymbolicLink", ExactSpelling = true)]""")]
    [InlineData("""[RuntimeImport("ntoskrnl.exe", "IoCreateUnprotectedSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)]""", "Create", """[RuntimeImport("ntoskrnl.exe", "IoCreateSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)]""")]
    public Task Import_is_added_where_there_is_none(string attribute, string method, string addedAttribute)
    {
        string import = $"""
            /// <summary>Makes a link.</summary>
            {attribute}
            static extern int {method}(UNICODE_STRING* link, UNICODE_STRING* device);
            """;
        return VerifyMembersAsync(
            $$"""
            {{import}}

            static int First(UNICODE_STRING link, UNICODE_STRING device) => [|{{method}}(&link, &device)|];

            static int Second(UNICODE_STRING link, UNICODE_STRING device) => [|{{method}}(&link, &device)|];
            """,
            $$"""
            {{import}}

            {{addedAttribute}}
            static extern int IoCreateSymbolicLink(UNICODE_STRING* link, UNICODE_STRING* device);

            static int First(UNICODE_STRING link, UNICODE_STRING device) => IoCreateSymbolicLink(&link, &device);

            static int Second(UNICODE_STRING link, UNICODE_STRING device) => IoCreateSymbolicLink(&link, &device);
            """);
    }

    [Fact]
    public Task Name_that_is_taken_is_left()
    {
        const string Members = """
            [DllImport("ntoskrnl.exe")]
            static extern int IoCreateUnprotectedSymbolicLink(UNICODE_STRING* link, UNICODE_STRING* device);

            static int IoCreateSymbolicLink(string link) => 0;

            static int Create(UNICODE_STRING link, UNICODE_STRING device) => [|IoCreateUnprotectedSymbolicLink(&link, &device)|];
            """;
        return VerifyMembersAsync(Members, Members);
    }

    [Theory]
    [InlineData("static extern int IoCreateSymbolicLink(IntPtr link, IntPtr device);")]
    [InlineData("static extern int IoCreateSymbolicLink(ref UNICODE_STRING link, UNICODE_STRING* device);")]
    [InlineData("static extern uint IoCreateSymbolicLink(UNICODE_STRING* link, UNICODE_STRING* device);")]
    [InlineData("static extern int IoCreateSymbolicLink(UNICODE_STRING* link);")]
    public Task Import_of_another_signature_is_left(string import)
    {
        string members = $$"""
            [DllImport("ntoskrnl.exe")]
            static extern int IoCreateUnprotectedSymbolicLink(UNICODE_STRING* link, UNICODE_STRING* device);

            [DllImport("ntoskrnl.exe")]
            {{import}}

            static int Create(UNICODE_STRING link, UNICODE_STRING device) => [|IoCreateUnprotectedSymbolicLink(&link, &device)|];
            """;
        return VerifyMembersAsync(members, members);
    }

    [Fact]
    public Task Each_overload_gets_an_import_when_all_calls_are_fixed_at_once()
    {
        static string Source(string added, string first, string addedByReference, string second) => KernelSource.CSharp($$"""
            [DllImport("ntoskrnl.exe")]
            static extern int IoCreateUnprotectedSymbolicLink(UNICODE_STRING* link, UNICODE_STRING* device);

            {{added}}[DllImport("ntoskrnl.exe")]
            static extern int IoCreateUnprotectedSymbolicLink(ref UNICODE_STRING link, UNICODE_STRING* device);

            {{addedByReference}}static int First(UNICODE_STRING link, UNICODE_STRING device) => {{first}};

            static int Second(UNICODE_STRING link, UNICODE_STRING device) => {{second}};
            """);
        const string Pointers = "[DllImport(\"ntoskrnl.exe\")]\nstatic extern int IoCreateSymbolicLink(UNICODE_STRING* link, UNICODE_STRING* device);\n\n";
        const string Reference = "[DllImport(\"ntoskrnl.exe\")]\nstatic extern int IoCreateSymbolicLink(ref UNICODE_STRING link, UNICODE_STRING* device);\n\n";
        var test = CSharp(
            Source("", "[|IoCreateUnprotectedSymbolicLink(&link, &device)|]", "", "[|IoCreateUnprotectedSymbolicLink(ref link, &device)|]"),
            Source(Pointers, "IoCreateSymbolicLink(&link, &device)", "", "[|IoCreateUnprotectedSymbolicLink(ref link, &device)|]"));
        test.BatchFixedCode = Source(Pointers, "IoCreateSymbolicLink(&link, &device)", Reference, "IoCreateSymbolicLink(ref link, &device)");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Import_that_stands_is_called_in_visual_basic_whatever_the_case() => VerifyVisualBasicBodyAsync(
        "Return [|iocreateunprotectedsymboliclink(link, device)|] + [|Driver.IOCREATEUNPROTECTEDSYMBOLICLINK(link, device)|]",
        "Return IoCreateSymbolicLink(link, device) + Driver.IoCreateSymbolicLink(link, device)");

    [Fact]
    public Task Import_is_added_in_visual_basic() => VerifyVisualBasicMembersAsync(
        """
        <DllImport("ntoskrnl.exe")>
        Function IoCreateUnprotectedSymbolicLink(ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING) As Integer
        End Function

        Function Create(link As UNICODE_STRING, device As UNICODE_STRING) As Integer
            Return [|IoCreateUnprotectedSymbolicLink(link, device)|]
        End Function
        """,
        """
        <DllImport("ntoskrnl.exe")>
        Function IoCreateUnprotectedSymbolicLink(ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING) As Integer
        End Function

        <DllImport("ntoskrnl.exe")>
        Function IoCreateSymbolicLink(ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING) As Integer
        End Function

        Function Create(link As UNICODE_STRING, device As UNICODE_STRING) As Integer
            Return IoCreateSymbolicLink(link, device)
        End Function
        """);
}
