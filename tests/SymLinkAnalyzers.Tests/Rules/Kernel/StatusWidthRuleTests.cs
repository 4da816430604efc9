using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4002.</summary>
public sealed class StatusWidthRuleTests() : RuleTests<DeclarationAnalyzer>("SLNK4002")
{
    [Fact]
    public Task Message_says_what_is_read() => VerifyCSharpAsync(
        KernelSource.CSharp("""[DllImport("ntdll.dll")] static extern bool {|#0:NtOpenSymbolicLinkObject|}(out IntPtr handle, uint access, IntPtr attributes);"""),
        Diagnostic().WithLocation(0).WithMessage("'NtOpenSymbolicLinkObject' returns 'bool', but NtOpenSymbolicLinkObject returns an NTSTATUS, a 32-bit integer that is negative on failure: success reads as false and most failures as true"));

    [Theory]
    [InlineData("void", "nothing", "failures go unnoticed")]
    [InlineData("ushort", "'ushort'", "its sign is lost")]
    public Task Message_says_what_is_lost(string type, string returned, string consequence) => VerifyCSharpAsync(
        KernelSource.CSharp($$"""[DllImport("ntdll.dll")] static extern {{type}} {|#0:NtOpenSymbolicLinkObject|}(out IntPtr handle, uint access, IntPtr attributes);"""),
        Diagnostic().WithLocation(0).WithMessage($"'NtOpenSymbolicLinkObject' returns {returned}, but NtOpenSymbolicLinkObject returns an NTSTATUS, a 32-bit integer that is negative on failure: {consequence}"));

    [Theory]
    [InlineData("bool")]
    [InlineData("void")]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("IntPtr")]
    [InlineData("nint")]
    public Task Type_that_cannot_hold_an_NTSTATUS_is_reported(string type) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("ntoskrnl.exe")] static extern {type} [|IoCreateSymbolicLink|](ref UNICODE_STRING link, ref UNICODE_STRING device);
        """));

    [Theory]
    [InlineData("I1")]
    [InlineData("U1")]
    [InlineData("Bool")]
    [InlineData("VariantBool")]
    public Task Marshalled_Boolean_is_reported_at_its_attribute(string type) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("ntdll.dll")] [return: [|MarshalAs(UnmanagedType.{type})|]] static extern bool NtOpenSymbolicLinkObject(out IntPtr handle, uint access, IntPtr attributes);
        """));

    [Fact]
    public Task Boolean_of_a_runtime_import_is_reported() => VerifyCSharpAsync(KernelSource.CSharp("""
        [RuntimeImport("ntoskrnl.exe", "IoDeleteSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)] static extern bool [|Delete|](UNICODE_STRING* link);
        """));

    [Fact]
    public Task Boolean_is_reported_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasic("""
        <DllImport("ntoskrnl.exe")>
        Function [|IoDeleteSymbolicLink|](ByRef link As UNICODE_STRING) As Boolean
        End Function

        Declare Sub [|IoCreateSymbolicLink|] Lib "ntoskrnl.exe" (ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING)
        """));

    [Theory]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("NTSTATUS")]
    [InlineData("Status")]
    [InlineData("Result<int>")]
    public Task Type_of_32_bits_is_silent(string type) => VerifyCSharpAsync(KernelSource.CSharp($$"""
        public struct NTSTATUS { private readonly int _value; }
        public enum Status : uint { Success }
        public struct Result<T> { public T Value; }
        [DllImport("ntoskrnl.exe")] static extern {{type}} IoCreateSymbolicLink(ref UNICODE_STRING link, ref UNICODE_STRING device);
        """));

    [Fact]
    public Task Routine_that_returns_nothing_is_silent() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("ntoskrnl.exe")] static extern void IoAssignArcName(IntPtr name, IntPtr device);
        """));

    [Fact]
    public Task Width_of_a_BOOLEAN_is_another_rules() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("kernel32.dll")] static extern bool CreateSymbolicLink(string link, string target, int flags);
        """));
}
