using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

/// <summary>SLNK1001 on DefineDosDevice, which returns a BOOL of four bytes.</summary>
public sealed class DosDeviceDeclarationTests() : RuleTests<DeclarationAnalyzer>("SLNK1001")
{
    [Fact]
    public Task Message_tells_the_consequence() => VerifyCSharpAsync(
        KernelSource.CSharp("""[DllImport("kernel32.dll")] static extern byte {|#0:DefineDosDeviceW|}(uint flags, string device, string target);"""),
        Diagnostic().WithLocation(0).WithMessage("'DefineDosDeviceW' reads one byte, but DefineDosDeviceW returns a BOOL of four bytes, so success can be taken for a failure"));

    [Theory]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("short")]
    [InlineData("ushort")]
    public Task Narrow_type_is_reported_at_the_name(string type) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("kernel32.dll")] static extern {type} [|DefineDosDevice|](uint flags, string device, string target);
        """));

    [Theory]
    [InlineData("I1")]
    [InlineData("U1")]
    [InlineData("VariantBool")]
    public Task Narrow_marshalling_is_reported_at_the_attribute(string type) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("kernel32.dll")] [return: [|MarshalAs(UnmanagedType.{type})|]] static extern bool DefineDosDevice(uint flags, string device, string target);
        """));

    [Theory]
    [InlineData("bool")]
    [InlineData("int")]
    [InlineData("uint")]
    public Task Type_of_four_bytes_is_silent(string type) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("kernel32.dll")] static extern {type} DefineDosDevice(uint flags, string device, string target);
        """));

    [Fact]
    public Task Widths_are_judged_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasic("""
        <DllImport("kernel32.dll")>
        Function DefineDosDevice(flags As Integer, device As String, target As String) As <[|MarshalAs(UnmanagedType.I1)|]> Boolean
        End Function

        Declare Auto Function DefineDosDeviceW Lib "kernel32" (flags As Integer, device As String, target As String) As Boolean
        """));
}
