namespace SymLinkAnalyzers.Tests.Rules.Arguments;

/// <summary>What SLNK3001 finds by following the flags over the graph.</summary>
public sealed class UnprivilegedFlagFlowTests() : CallRuleTests("SLNK3001")
{
    [Theory]
    [InlineData("int f = 0; if (directory) f = 1; return Create(link, target, [|f|]);")]
    [InlineData("int f = directory ? 1 : 0; return Create(link, target, [|f|]);")]
    [InlineData("LinkFlags f = LinkFlags.File; if (directory) f |= LinkFlags.Directory; return CreateSymbolicLink(link, target, [|f|]);")]
    [InlineData("for (int f = 0; ;) { if (Create(link, target, [|f|])) return true; f = 1; }")]
    [InlineData("int f = 3; f &= ~2; return Create(link, target, [|f|]);")]
    [InlineData("int f = 1; Func<bool> create = () => Create(link, target, [|f|]); return create();")]
    [InlineData("return [|CreateByDefault(link, target)|];")]
    [InlineData("return CreateByBoolean(link, target, [|directory|]);")]
    [InlineData("if (Environment.OSVersion.Version.Major >= 6) return Create(link, target, [|0|]);")]
    public Task Flags_that_surely_lack_the_bit_are_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("int f = 0; f |= flags; return Create(link, target, f);")]
    [InlineData("int f = 0; Action set = () => f = 2; set(); return Create(link, target, f);")]
    [InlineData("int f = 0; while (!Create(link, target, f)) f ^= 2;")]
    public Task Flags_that_may_hold_the_bit_are_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Dim f = 0\nIf isDirectory Then f = 1\nReturn Create(link, target, [|f|])")]
    [InlineData("Dim f As Integer\nReturn Create(link, target, [|f|])")]
    public Task Flags_that_surely_lack_the_bit_are_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Flags_that_may_hold_the_bit_are_silent_in_Visual_Basic() => VisualBasicAsync("Dim f = 0\nIf isDirectory Then f = flags\nReturn Create(link, target, f)");

    /// <summary>What the local is made of changes on the way back to the loop's beginning, and nothing else does.</summary>
    [Fact]
    public Task Local_with_one_source_that_changes_in_a_loop_is_silent() => CSharpAsync(
        "int next = 0; while (number-- > 0) { int now = next; next = 2; if (directory) number--; Create(link, target, now); next = 2; }");

    [Fact]
    public Task Local_with_one_source_that_stays_is_reported() => CSharpAsync(
        "int next = 0; while (number-- > 0) { int now = next; if (directory) number--; Create(link, target, [|now|]); }");

    [Fact]
    public Task Local_that_is_assigned_after_its_declaration_is_reported_in_Visual_Basic() => VisualBasicAsync("""
        Dim now As Integer
        now = 1
        Create(link, target, [|now|])
        """);
}
