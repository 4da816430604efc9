using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>SLNK4005.</summary>
public sealed class UnprotectedLinkRuleTests() : RuleTests<CallAnalyzer>("SLNK4005")
{
    [Fact]
    public Task Message_names_the_protected_routine() => VerifyCSharpAsync(
        KernelSource.CSharpBody("return {|#0:IoCreateUnprotectedSymbolicLink(ref link, ref device)|} < 0;"),
        Diagnostic().WithLocation(0).WithMessage("IoCreateUnprotectedSymbolicLink makes a link that any process may redirect: whoever opens the device by its name may reach another one; call IoCreateSymbolicLink"));

    [Fact]
    public Task Call_is_reported_in_kernel_mode_too() => CSharp(
        KernelSource.CSharpBody("return [|IoCreateUnprotectedSymbolicLink(ref link, ref device)|] < 0;")).WithOptions("symlink_analyzers.kernel_mode = true").RunAsync(Cancellation);

    [Fact]
    public Task Call_is_reported_in_visual_basic() => VerifyVisualBasicAsync(
        KernelSource.VisualBasicBody("Return [|IoCreateUnprotectedSymbolicLink(link, device)|] < 0"));

    [Fact]
    public Task Protected_link_is_silent() => VerifyCSharpAsync(KernelSource.CSharpBody("return IoCreateSymbolicLink(ref link, ref device) < 0;"));
}
