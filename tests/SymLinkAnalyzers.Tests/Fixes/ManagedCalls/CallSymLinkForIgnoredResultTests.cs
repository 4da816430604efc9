using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewrite to a method of <c>SymLinks.SymLink</c> that throws, where nothing looks at the result.</summary>
public sealed class CallSymLinkForIgnoredResultTests() : CallFixTests("SLNK2001", nameof(CallSymLink))
{
    [Theory]
    [InlineData("[|Create(link, target, 2)|];")]
    [InlineData("_ = [|Create(link, target, 2)|];")]
    [InlineData("_ = ([|Create(link, target, 2)|]);")]
    [InlineData("bool ok = [|Create(link, target, 2)|];")]
    [InlineData("var ok = [|CreateByte(link, target, 2)|];")]
    [InlineData("bool ok;\nok = [|Create(link, target, 2)|];")]
    [InlineData("bool ok = false;\nok = [|Create(link, target, 2)|];")]
    [InlineData("object ok;\nok = [|Create(link, target, 2)|];")]
    [InlineData("int ok;\nok = ([|CreateByte(link, target, 2)|]);")]
    public Task Result_that_nothing_reads_goes(string statement) => VerifyBodyAsync(statement, "SymLink.CreateFile(link, target);");

    [Fact]
    public Task Local_that_is_read_elsewhere_stays() => VerifyBodyAsync(
        """
        bool ok = directory;
        Log(ok.ToString());
        ok = [|Create(link, target, 2)|];
        """,
        """
        bool ok = directory;
        Log(ok.ToString());
        SymLink.CreateFile(link, target);
        """);

    [Fact]
    public Task Comment_of_the_local_stays() => VerifyBodyAsync(
        """
        // Whether it worked.
        bool ok;
        ok = [|Create(link, target, 2)|]; // Create it.
        """,
        """
        // Whether it worked.
        SymLink.CreateFile(link, target); // Create it.
        """);

    [Fact]
    public Task Comment_of_a_local_declared_before_others_stays() => VerifyBodyAsync(
        """
        // Whether it worked.
        bool ok;
        // Tell.
        Log(link);
        ok = [|Create(link, target, 2)|];
        """,
        """
        // Whether it worked.
        // Tell.
        Log(link);
        SymLink.CreateFile(link, target);
        """);

    [Fact]
    public Task Branch_without_braces_is_rewritten() => VerifyBodyAsync(
        """
        if (directory) [|Create(link, target, 3)|];
        else _ = [|Create(link, target, 2)|];
        """,
        """
        if (directory) SymLink.CreateDirectory(link, target);
        else SymLink.CreateFile(link, target);
        """);

    [Fact]
    public Task Section_of_a_switch_is_rewritten() => VerifyBodyAsync(
        """
        switch (flags)
        {
            case 0:
                [|Create(link, target, 2)|];
                break;
        }
        """,
        """
        switch (flags)
        {
            case 0:
                SymLink.CreateFile(link, target);
                break;
        }
        """);

    [Fact]
    public Task Local_among_others_is_kept() => VerifyBodyNotOfferedAsync("bool ok = [|Create(link, target, 2)|], other = directory; Log(other.ToString());");

    [Theory]
    [InlineData("[|Create(link, target, 2)|]")]
    [InlineData("Dim ok = [|Create(link, target, 2)|]")]
    [InlineData("Dim ok As Boolean = [|Create(link, target, 2)|]")]
    [InlineData("Dim ok As Boolean\nok = [|Create(link, target, 2)|]")]
    public Task Result_that_nothing_reads_goes_in_Visual_Basic(string statement) => VerifyVisualBasicBodyAsync(statement, "SymLink.CreateFile(link, target)");
}
