using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4007.</summary>
public sealed class SwappedObjectNamesRuleTests() : RuleTests<CallAnalyzer>("SLNK4007")
{
    [Theory]
    [InlineData(@"\DosDevices\X")]
    [InlineData(@"\??\X")]
    public Task Device_given_as_the_link_is_reported(string link) => VerifyCSharpAsync(
        KernelSource.CSharpBody($$"""
            var d = new UNICODE_STRING(@"\Device\X");
            var l = new UNICODE_STRING(@"{{link}}");
            return {|#0:IoCreateSymbolicLink(ref {|#1:d|}, ref {|#2:l|})|};
            """),
        Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithMessage($@"IoCreateSymbolicLink takes the name of the link first, but '\Device\X' names a device and '{link}' a link: the call fails or hides the device"));

    [Fact]
    public Task Device_given_as_the_link_is_reported_in_visual_basic() => VerifyVisualBasicAsync(
        KernelSource.VisualBasicBody("""
            Dim d As New UNICODE_STRING("\Device\X")
            Dim l As New UNICODE_STRING("\DosDevices\X")
            Return {|#0:IoCreateSymbolicLink({|#1:d|}, {|#2:l|})|}
            """),
        Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("IoCreateSymbolicLink", @"\Device\X", @"\DosDevices\X"));

    [Theory]
    [InlineData(@"\DosDevices\X", @"\Device\X")]
    [InlineData(@"\Device\X", @"\Device\Y")]
    [InlineData(@"\??\X", @"\??\Y")]
    public Task Names_in_their_places_are_silent(string link, string device) => VerifyCSharpAsync(KernelSource.CSharpBody($"""
        var l = new UNICODE_STRING(@"{link}");
        var d = new UNICODE_STRING(@"{device}");
        return IoCreateSymbolicLink(ref l, ref d);
        """));
}
