using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Rules.Kernel;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4008.</summary>
public sealed class DeviceInterfaceRuleTests() : RuleTests<CallAnalyzer>("SLNK4008")
{
    private const string KernelMode = "symlink_analyzers.kernel_mode = true";
    private const string Wdm = "symlink_analyzers.driver_framework = wdm";
    private const string Enabled = "dotnet_diagnostic.SLNK4008.severity = warning";

    private const string Calls = """
        _ = {|SLNK4008:IoCreateSymbolicLink(ref link, ref device)|};
        _ = {|SLNK4008:IoCreateUnprotectedSymbolicLink(ref link, ref device)|};
        _ = {|SLNK4008:WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref link)|};
        _ = IoDeleteSymbolicLink(ref link);
        """;

    private static readonly string s_silentCalls = Calls.Replace("{|SLNK4008:", "").Replace("|}", "");

    [Fact]
    public void Rule_is_a_warning_by_default() =>
        Assert.Equal((true, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning), (DeviceInterfaceRule.Rule.IsEnabledByDefault, DeviceInterfaceRule.Rule.DefaultSeverity));

    [Fact]
    public Task Named_link_of_a_WDM_driver_is_reported() => CSharp(KernelSource.CSharpBody(Calls)).WithOptions(KernelMode, Wdm).RunAsync(Cancellation);

    [Theory]
    [InlineData(Enabled)]
    [InlineData("dotnet_diagnostic.SLNK4008.severity = suggestion")]
    [InlineData(Enabled, "symlink_analyzers.driver_framework = kmdf")]
    public Task Named_link_of_any_driver_is_reported_where_the_severity_is_set(params string[] options)
    {
        var test = CSharp(KernelSource.CSharpBody("return {|#0:IoCreateSymbolicLink(ref link, ref device)|};"));
        test.ExpectedDiagnostics.Add(Diagnostic().WithLocation(0).WithArguments("IoCreateSymbolicLink").WithSeverity(options[0] == Enabled ? Microsoft.CodeAnalysis.DiagnosticSeverity.Warning : Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
        return test.WithOptions([KernelMode, .. options]).RunAsync(Cancellation);
    }

    [Theory]
    [InlineData]
    [InlineData("symlink_analyzers.driver_framework = kmdf")]
    [InlineData("symlink_analyzers.driver_framework = umdf")]
    [InlineData("dotnet_diagnostic.SLNK4008.severity = default")]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-Usage.severity = warning")]
    [InlineData(Wdm, "dotnet_diagnostic.SLNK4008.severity = none")]
    public Task Driver_that_nobody_asks_about_is_silent(params string[] options) =>
        CSharp(KernelSource.CSharpBody(s_silentCalls)).WithOptions([KernelMode, .. options]).RunAsync(Cancellation);

    [Theory]
    [InlineData(Enabled)]
    [InlineData(Wdm)]
    public Task Program_is_silent(string option) => CSharp(KernelSource.CSharpBody(s_silentCalls)).WithOptions(option).RunAsync(Cancellation);

    [Fact]
    public Task Named_link_is_reported_in_visual_basic() =>
        VisualBasic(KernelSource.VisualBasicBody("Return {|SLNK4008:IoCreateSymbolicLink(link, device)|}")).WithOptions(KernelMode, Wdm).RunAsync(Cancellation);

    [Fact]
    public Task Driver_that_nobody_asks_about_is_silent_in_visual_basic() =>
        VisualBasic(KernelSource.VisualBasicBody("Return IoCreateSymbolicLink(link, device)")).WithOptions(KernelMode).RunAsync(Cancellation);
}
