using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Kernel;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Kernel;

/// <summary>The fix of SLNK4003 where the NTSTATUS is tested as a Boolean.</summary>
public sealed class CompareStatusWithZeroTests() : KernelFixTests<CallAnalyzer>("SLNK4003", nameof(CompareStatusWithZero))
{
    private const string Call = "IoCreateSymbolicLink(ref link, ref device)";

    [Theory]
    [InlineData("if ([|" + Call + " == 1|]) { }", "if (" + Call + " >= 0) { }")]
    [InlineData("if ([|" + Call + " != 1|]) { }", "if (" + Call + " < 0) { }")]
    [InlineData("if ([|1 == " + Call + "|]) { }", "if (" + Call + " >= 0) { }")]
    [InlineData("if ([|" + Call + " is 1|]) { }", "if (" + Call + " >= 0) { }")]
    [InlineData("if ([|" + Call + " == 0|]) throw new Exception();", "if (" + Call + " < 0) throw new Exception();")]
    [InlineData("if ([|" + Call + " != 0|]) { return true; }", "if (" + Call + " >= 0) { return true; }")]
    [InlineData("if ([|" + Call + " is not 0|]) { return true; }", "if (" + Call + " >= 0) { return true; }")]
    [InlineData("bool created = [|" + Call + " != 0|]; return created;", "bool created = " + Call + " >= 0; return created;")]
    [InlineData("int status = " + Call + "; if ([|status == 0|]) throw new Exception();", "int status = " + Call + "; if (status < 0) throw new Exception();")]
    public Task Comparison_asks_for_the_sign(string statement, string fixedStatement) => VerifyBodyAsync(statement, fixedStatement);

    [Fact]
    public Task Comparison_asks_for_the_sign_in_visual_basic() => VerifyVisualBasicBodyAsync(
        """
        If [|IoCreateSymbolicLink(link, device) = 1|] Then Return Nothing
        If [|IoCreateSymbolicLink(link, device)|] Then Return Nothing
        If [|IoCreateSymbolicLink(link, device) = 0|] Then Throw New InvalidOperationException()
        """,
        """
        If IoCreateSymbolicLink(link, device) >= 0 Then Return Nothing
        If IoCreateSymbolicLink(link, device) >= 0 Then Return Nothing
        If IoCreateSymbolicLink(link, device) < 0 Then Throw New InvalidOperationException()
        """);
}
