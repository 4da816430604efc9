using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4005.</summary>
public sealed class UnprotectedLinkRuleTests() : RuleTests<CallAnalyzer>("SLNK4005")
{
    [Fact]
    public Task Message_names_the_protected_routine() => VerifyCSharpAsync(
        KernelSource.CSharpBody("return {|#0:IoCreateUnprotectedSymbolicLink(ref link, ref device)|} < 0;"),
        Diagnostic().WithLocation(0).WithMessage("IoCreateUnprotectedSymbolicLink creates a link that any process can redirect, so the name may open another device: call IoCreateSymbolicLink"));

    [Fact]
    public Task Call_is_reported_in_kernel_mode_too() => CSharp(
        KernelSource.CSharpBody("return [|IoCreateUnprotectedSymbolicLink(ref link, ref device)|] < 0;")).WithOptions("symlink_analyzers.kernel_mode = true").RunAsync(Cancellation);

    [Fact]
    public Task Call_is_reported_in_visual_basic() => VerifyVisualBasicAsync(
        KernelSource.VisualBasicBody("Return [|IoCreateUnprotectedSymbolicLink(link, device)|] < 0"));

    [Fact]
    public Task Protected_link_is_silent() => VerifyCSharpAsync(KernelSource.CSharpBody("return IoCreateSymbolicLink(ref link, ref device) < 0;"));

    [Theory]
    [InlineData("""@"\DosDevices\LPT1" """)]
    [InlineData("""@"\DosDevices\COM12" """)]
    [InlineData("""@"\??\lpt3" """)]
    [InlineData("""@"\dosdevices\COM" + name""")]
    public Task Port_that_users_may_give_to_another_device_is_silent(string text) => VerifyCSharpAsync(KernelSource.CSharpBody($"""
        var port = new UNICODE_STRING({text});
        return IoCreateUnprotectedSymbolicLink(ref port, ref device) < 0;
        """));

    [Theory]
    [InlineData("""@"\DosDevices\LPT" """)]
    [InlineData("""@"\DosDevices\COM1X" """)]
    [InlineData("""@"\DosDevices\MyCOM1" """)]
    [InlineData("""@"\Device\COM1" """)]
    [InlineData("""@"\DosDevices\" + name""")]
    public Task Other_name_is_reported(string text) => VerifyCSharpAsync(KernelSource.CSharpBody($$"""
        var port = new UNICODE_STRING({{text}});
        return {|SLNK4005:IoCreateUnprotectedSymbolicLink(ref port, ref device)|} < 0;
        """));

    [Fact]
    public Task Port_is_silent_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasicBody("""
        Dim port As New UNICODE_STRING("\??\LPT2")
        Return IoCreateUnprotectedSymbolicLink(port, device) < 0
        """));
}
