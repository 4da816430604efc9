using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Rules.Kernel;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>SLNK4008.</summary>
public sealed class DeviceInterfaceRuleTests() : RuleTests<CallAnalyzer>("SLNK4008")
{
    private const string Enabled = "dotnet_diagnostic.SLNK4008.severity = warning";
    private const string KernelMode = "symlink_analyzers.kernel_mode = true";

    private const string Calls = """
        _ = {|SLNK4008:IoCreateSymbolicLink(ref link, ref device)|};
        _ = {|SLNK4008:IoCreateUnprotectedSymbolicLink(ref link, ref device)|};
        _ = {|SLNK4008:WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref link)|};
        _ = IoDeleteSymbolicLink(ref link);
        """;

    [Fact]
    public Task Named_link_of_a_driver_is_reported_where_the_rule_is_on() =>
        CSharp(KernelSource.CSharpBody(Calls)).WithOptions(Enabled, KernelMode).RunAsync(Cancellation);

    [Fact]
    public Task Named_link_is_reported_in_visual_basic() =>
        VisualBasic(KernelSource.VisualBasicBody("Return {|SLNK4008:IoCreateSymbolicLink(link, device)|}")).WithOptions(Enabled, KernelMode).RunAsync(Cancellation);

    [Fact]
    public Task Program_is_silent() =>
        CSharp(KernelSource.CSharpBody(Calls.Replace("{|SLNK4008:", "").Replace("|}", ""))).WithOptions(Enabled).RunAsync(Cancellation);

    /// <summary>The test library turns on what is off.</summary>
    [Fact]
    public void Rule_is_off_by_default() => Assert.False(DeviceInterfaceRule.Rule.IsEnabledByDefault);
}
