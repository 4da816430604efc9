using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4009.</summary>
public sealed class RemovalByPrefixRuleTests() : RuleTests<CallAnalyzer>("SLNK4009")
{
    private const string Import = """
        const uint DDD_REMOVE_DEFINITION = 2;
        const uint DDD_EXACT_MATCH_ON_REMOVE = 4;

        [DllImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
        static extern bool DefineDosDevice(uint flags, string device, string target);


        """;

    [Fact]
    public Task Message_says_what_may_go() => VerifyCSharpAsync(
        KernelSource.CSharp(Import + """
            static bool Remove(string target) => DefineDosDevice({|#0:DDD_REMOVE_DEFINITION|}, "X:", target) && DefineDosDevice({|#1:2|}, "X:", "");
            """),
        Diagnostic().WithLocation(0).WithMessage("DefineDosDeviceW removes a definition without DDD_EXACT_MATCH_ON_REMOVE (0x4): the first one that starts with the target goes, even if another program made it"),
        Diagnostic().WithLocation(1).WithMessage("DefineDosDeviceW removes a definition without DDD_EXACT_MATCH_ON_REMOVE (0x4): the latest one goes, even if another program made it"));

    [Theory]
    [InlineData("DDD_REMOVE_DEFINITION | 1")]
    [InlineData("raw ? 3u : 2u")]
    public Task Removal_without_exact_match_is_reported(string flags) => VerifyCSharpAsync(KernelSource.CSharp(Import + $$"""
        static bool Remove(string target, bool raw) => DefineDosDevice([|{{flags}}|], "X:", target);
        """));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("DDD_REMOVE_DEFINITION | DDD_EXACT_MATCH_ON_REMOVE")]
    [InlineData("6")]
    [InlineData("given")]
    [InlineData("given | DDD_REMOVE_DEFINITION")]
    [InlineData("exact ? 6u : 2u")]
    public Task Exact_match_definition_and_unknown_are_silent(string flags) => VerifyCSharpAsync(KernelSource.CSharp(Import + $$"""
        static bool Remove(string target, uint given, bool exact) => DefineDosDevice({{flags}}, "X:", target);
        """));

    [Fact]
    public Task Removal_is_reported_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasic("""
        Declare Unicode Function DefineDosDevice Lib "kernel32" Alias "DefineDosDeviceW" (flags As Integer, device As String, target As String) As Boolean

        Function Remove(target As String) As Boolean
            Return DefineDosDevice([|2|], "X:", target) AndAlso DefineDosDevice(6, "X:", target)
        End Function
        """));

    [Theory]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("(string)null")]
    public Task Removal_without_a_target_has_nothing_to_match(string target) => VerifyCSharpAsync(KernelSource.CSharp(Import + $"""
        static bool Remove() => DefineDosDevice(DDD_REMOVE_DEFINITION, "X:", {target});
        """));

    [Fact]
    public Task Removal_without_a_target_has_nothing_to_match_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasic("""
        Declare Unicode Function DefineDosDevice Lib "kernel32" Alias "DefineDosDeviceW" (flags As Integer, device As String, target As String) As Boolean

        Function Remove() As Boolean
            Return DefineDosDevice(2, "X:", Nothing) AndAlso DefineDosDevice(2, "X:", Microsoft.VisualBasic.vbNullString)
        End Function
        """));
}
