using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Flags;

/// <summary>The fix of SLNK4009.</summary>
public sealed class AddExactMatchFlagTests() : KernelFixTests<CallAnalyzer>("SLNK4009", nameof(AddExactMatchFlag))
{
    [Theory]
    [InlineData("2", "2 | DDD_EXACT_MATCH_ON_REMOVE")]
    [InlineData("DDD_REMOVE_DEFINITION", "DDD_REMOVE_DEFINITION | DDD_EXACT_MATCH_ON_REMOVE")]
    public Task Flag_is_added_as_a_constant_beside_the_other(string flags, string fixedFlags) => VerifyMembersAsync(
        Source("uint", "const uint DDD_REMOVE_DEFINITION = 0x2;", $"[|{flags}|]"),
        Source("uint", "const uint DDD_REMOVE_DEFINITION = 0x2;\nconst uint DDD_EXACT_MATCH_ON_REMOVE = 0x4;", fixedFlags));

    [Fact]
    public Task Flag_is_added_as_a_number() => VerifyMembersAsync(Source("uint", "", "[|2|]"), Source("uint", "", "2 | 4"));

    [Fact]
    public Task Flag_is_added_as_the_constant_that_stands()
    {
        const string Constants = "const uint DDD_REMOVE_DEFINITION = 2, DDD_EXACT_MATCH_ON_REMOVE = 4;";
        return VerifyMembersAsync(
            Source("uint", Constants, "[|DDD_REMOVE_DEFINITION|]"),
            Source("uint", Constants, "DDD_REMOVE_DEFINITION | DDD_EXACT_MATCH_ON_REMOVE"));
    }

    [Fact]
    public Task Member_is_added_to_the_enum() => VerifyMembersAsync(
        Source("Flags", "[Flags] enum Flags { RawTargetPath = 1, RemoveDefinition = 2 }", "[|Flags.RemoveDefinition|]"),
        Source("Flags", "[Flags] enum Flags { RawTargetPath = 1, RemoveDefinition = 2, ExactMatchOnRemove = 4 }", "Flags.RemoveDefinition | Flags.ExactMatchOnRemove"));

    [Fact]
    public Task Removal_without_a_target_is_left()
    {
        string members = Source("uint", "", "[|2|]").Replace("target);", "\"\");", StringComparison.Ordinal);
        return VerifyMembersAsync(members, members);
    }

    [Fact]
    public Task Flag_is_added_in_visual_basic() => VerifyVisualBasicMembersAsync(VisualBasicSource("[|2|]"), VisualBasicSource("2 Or 4"));

    private static string Source(string type, string constants, string flags) => $$"""
        {{constants}}
        [DllImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
        static extern bool DefineDosDevice({{type}} flags, string device, string path);

        static bool Remove(string target) => DefineDosDevice({{flags}}, "X:", target);
        """;

    private static string VisualBasicSource(string flags) => $"""
        Declare Unicode Function DefineDosDeviceW Lib "kernel32" (flags As Integer, device As String, target As String) As Boolean

        Function Remove(target As String) As Boolean
            Return DefineDosDeviceW({flags}, "X:", target)
        End Function
        """;
}
