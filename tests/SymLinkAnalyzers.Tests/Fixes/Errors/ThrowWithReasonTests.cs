using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Errors;

public sealed class ThrowWithReasonTests() : CallFixTests("SLNK2007", nameof(ThrowWithReason))
{
    [Theory]
    [InlineData("throw [|new IOException(\"Cannot link \" + link)|];", "throw new IOException(\"Cannot link \" + link, new Win32Exception(Marshal.GetLastWin32Error()));")]
    [InlineData("throw [|new Exception(message: \"Cannot link\")|];", "throw new Exception(message: \"Cannot link\", innerException: new Win32Exception(Marshal.GetLastWin32Error()));")]
    [InlineData("throw [|new InvalidOperationException($\"Cannot link {link}\")|];", "throw new InvalidOperationException($\"Cannot link {link}\", new Win32Exception(Marshal.GetLastWin32Error()));")]
    public Task Exception_gets_the_reason_inside(string statement, string fixedStatement) =>
        VerifyBodyAsync("if (!Create(link, target, 2)) " + statement, "if (!Create(link, target, 2)) " + fixedStatement);

    [Theory]
    [InlineData("if (!Create(link, target, 2)) throw [|new IOException()|];")]
    [InlineData("if (!Create(link, target, 2)) throw [|new ArgumentNullException(\"link\")|];")]
    [InlineData("if (!CreateUncaptured(link, target, 2)) throw [|new IOException(\"Cannot link\")|];")]
    [InlineData("if (!Create(link, target, 2)) { Console.WriteLine(link); throw [|new IOException(\"Cannot link\")|]; }")]
    [InlineData("if (!Create(link, target, 2)) throw [|new FileNotFoundException(\"Cannot link\", link)|];")]
    [InlineData("if (!Create(link, target, 2)) [|Console.WriteLine(\"Cannot link\")|];")]
    public Task Report_that_cannot_have_the_reason_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Visual_Basic_exception_gets_the_reason() => VerifyVisualBasicBodyAsync(
        "If Not Create(link, target, 2) Then Throw [|New IOException(\"Cannot link\")|]",
        "If Not Create(link, target, 2) Then Throw New IOException(\"Cannot link\", New Win32Exception(Marshal.GetLastWin32Error()))");

    [Fact]
    public Task Visual_Basic_error_that_is_not_captured_is_kept() =>
        VerifyVisualBasicBodyNotOfferedAsync("If Not CreateUncaptured(link, target, 2) Then Throw [|New IOException(\"Cannot link\")|]");
}
