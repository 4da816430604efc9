using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4004.</summary>
public sealed class UnicodeStringParameterRuleTests() : RuleTests<DeclarationAnalyzer>("SLNK4004")
{
    [Fact]
    public Task Message_names_the_parameter_on_both_sides() => VerifyCSharpAsync(
        KernelSource.CSharp("""[DllImport("ntoskrnl.exe")] static extern int IoDeleteSymbolicLink(string {|#0:name|});"""),
        Diagnostic().WithLocation(0).WithMessage("Parameter 'name' is 'string', but IoDeleteSymbolicLink takes the address of a UNICODE_STRING (SymbolicLinkName): it reads the characters as a length and a pointer"));

    [Theory]
    [InlineData("string")]
    [InlineData("StringBuilder")]
    [InlineData("char*")]
    [InlineData("[MarshalAs(UnmanagedType.LPWStr)] string")]
    [InlineData("ref string")]
    public Task Text_is_reported(string type) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("ntoskrnl.exe", CharSet = CharSet.Unicode)] static extern int IoCreateSymbolicLink({type} [|link|], {type} [|device|]);
        """));

    [Fact]
    public Task Target_of_the_native_function_is_reported() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("ntdll.dll")] static extern int NtCreateSymbolicLinkObject(out IntPtr handle, uint access, ref OBJECT_ATTRIBUTES attributes, string [|target|]);
        """));

    [Fact]
    public Task Text_is_reported_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasic("""
        <DllImport("ntoskrnl.exe")>
        Function IoDeleteSymbolicLink([|link|] As String) As Integer
        End Function

        Declare Unicode Function IoCreateSymbolicLink Lib "ntoskrnl.exe" ([|link|] As String, device As IntPtr) As Integer
        """));

    [Theory]
    [InlineData("ref UNICODE_STRING")]
    [InlineData("in UNICODE_STRING")]
    [InlineData("UNICODE_STRING*")]
    [InlineData("IntPtr")]
    [InlineData("void*")]
    [InlineData("Name")]
    [InlineData("[MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = \"M\")] string")]
    public Task Address_is_silent(string type) => VerifyCSharpAsync(KernelSource.CSharp($$"""
        public sealed class Name { public ushort Length; public ushort MaximumLength; public IntPtr Buffer; }
        [DllImport("ntoskrnl.exe")] static extern int IoCreateSymbolicLink({{type}} link, {{type}} device);
        """));

    [Fact]
    public Task Paths_of_other_functions_are_silent() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("kernel32.dll")] static extern bool DefineDosDevice(uint flags, string device, string target);
        """));
}
