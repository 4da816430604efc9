using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Kernel;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Kernel;

/// <summary>The fix of SLNK4003 where nothing looks at the NTSTATUS.</summary>
public sealed class ThrowOnFailedStatusTests() : KernelFixTests<CallAnalyzer>("SLNK4003", nameof(ThrowOnFailedStatus))
{
    [Fact]
    public Task Statement_becomes_a_local_and_a_test() => VerifyBodyAsync(
        """
        // The link for programs.
        [|IoCreateSymbolicLink(ref link, ref device)|]; // here
        name = null;
        """,
        """
        // The link for programs.
        int status = IoCreateSymbolicLink(ref link, ref device); // here
        if (status < 0)
        {
            throw new InvalidOperationException("IoCreateSymbolicLink failed with NTSTATUS 0x" + status.ToString("X8"));
        }
        name = null;
        """);

    [Theory]
    [InlineData("_ = [|IoDeleteSymbolicLink(ref link)|];", "int status = IoDeleteSymbolicLink(ref link);", "status")]
    [InlineData("int result = [|IoDeleteSymbolicLink(ref link)|];", "int result = IoDeleteSymbolicLink(ref link);", "result")]
    [InlineData("int code; code = [|IoDeleteSymbolicLink(ref link)|];", "int code; code = IoDeleteSymbolicLink(ref link);", "code")]
    public Task Discard_and_local_are_tested(string statement, string fixedStatement, string local) => VerifyBodyAsync(
        statement,
        $$"""
        {{fixedStatement}}
        if ({{local}} < 0)
        {
            throw new InvalidOperationException("IoDeleteSymbolicLink failed with NTSTATUS 0x" + {{local}}.ToString("X8"));
        }
        """);

    [Fact]
    public Task Two_statements_get_two_locals() => VerifyBodyAsync(
        """
        [|IoDeleteSymbolicLink(ref link)|];
        [|IoDeleteSymbolicLink(ref device)|];
        """,
        """
        int status = IoDeleteSymbolicLink(ref link);
        if (status < 0)
        {
            throw new InvalidOperationException("IoDeleteSymbolicLink failed with NTSTATUS 0x" + status.ToString("X8"));
        }
        int status2 = IoDeleteSymbolicLink(ref device);
        if (status2 < 0)
        {
            throw new InvalidOperationException("IoDeleteSymbolicLink failed with NTSTATUS 0x" + status2.ToString("X8"));
        }
        """);

    [Theory]
    [InlineData("if (name == null) [|IoDeleteSymbolicLink(ref link)|];")]
    [InlineData("UNICODE_STRING local = link; Action delete = () => [|IoDeleteSymbolicLink(ref local)|]; delete();")]
    public Task Place_without_room_for_a_statement_is_left(string statement) => VerifyBodyAsync(statement, statement);

    [Fact]
    public Task Statement_is_tested_in_visual_basic() => VerifyVisualBasicBodyAsync(
        """
        [|IoCreateSymbolicLink(link, device)|]
        """,
        """
        Dim status As Integer = IoCreateSymbolicLink(link, device)

        If status < 0 Then
            Throw New InvalidOperationException("IoCreateSymbolicLink failed with NTSTATUS 0x" + status.ToString("X8"))
        End If

        """);
}
