using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary><c>symlink_analyzers.additional_modules</c> names DLLs whose exports are Windows' own, handed on.</summary>
public sealed class AdditionalModulesTests() : RuleTests<DeclarationAnalyzer>("SLNK1001")
{
    private const string Option = "symlink_analyzers.additional_modules = Shim.dll, links";

    [Theory]
    [InlineData("shim.dll")]
    [InlineData("shim")]
    [InlineData("Links.DLL")]
    public Task Import_from_a_named_module_is_judged(string module) => CSharp(KernelSource.CSharp($$"""
        [DllImport("{{module}}")] static extern bool {|SLNK1001:CreateSymbolicLinkW|}(string link, string target, int flags);
        """)).WithOptions(Option).RunAsync(Cancellation);

    [Fact]
    public Task Import_from_a_named_module_is_judged_in_visual_basic() => VisualBasic(KernelSource.VisualBasic("""
        Declare Unicode Function {|SLNK1001:CreateSymbolicLinkW|} Lib "shim" (link As String, target As String, flags As Integer) As Boolean
        """)).WithOptions(Option).RunAsync(Cancellation);

    [Fact]
    public Task Import_from_another_module_is_silent() => CSharp(KernelSource.CSharp("""
        [DllImport("other.dll")] static extern bool CreateSymbolicLinkW(string link, string target, int flags);
        """)).WithOptions(Option).RunAsync(Cancellation);

    [Fact]
    public Task Without_the_option_an_unknown_module_is_silent() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("shim.dll")] static extern bool CreateSymbolicLinkW(string link, string target, int flags);
        """));

    [Fact]
    public Task Valid_entries_of_a_faulty_list_count() => CSharp(KernelSource.CSharp("""
        [DllImport("shim.dll")] static extern bool {|SLNK1001:CreateSymbolicLinkW|}(string link, string target, int flags);
        """)).WithOptions("symlink_analyzers.additional_modules = a/b, shim.dll").RunAsync(Cancellation);
}
