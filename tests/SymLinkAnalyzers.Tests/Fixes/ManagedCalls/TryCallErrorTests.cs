using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>What becomes of the error code of a call that is tested, whichever rule's fix comes first.</summary>
public sealed class TryCallErrorTests() : CallFixTests("SLNK5001", nameof(CallSymLink))
{
    [Theory]
    [InlineData("[|Create(link, target, 2)|] && Marshal.GetLastWin32Error() == 0", "SymLink.TryCreateFile(link, target)")]
    [InlineData("!([|Create(link, target, 2)|]) || Marshal.GetLastWin32Error() != 0", "!(SymLink.TryCreateFile(link, target))")]
    [InlineData("directory && [|Create(link, target, 2)|] && GetLastError() == 0", "directory && SymLink.TryCreateFile(link, target)")]
    [InlineData("[|Create(link, target, 2)|] && (Marshal.GetLastWin32Error() == 0)", "SymLink.TryCreateFile(link, target)")]
    [InlineData("(directory || [|Create(link, target, 2)|]) && Marshal.GetLastWin32Error() == 0", "(directory || SymLink.TryCreateFile(link, target))")]
    public Task Test_of_the_code_that_is_joined_to_the_result_goes(string condition, string fixedCondition) => VerifyBodyAsync(
        $"return {condition};",
        $"return {fixedCondition};");

    [Fact]
    public Task Joined_test_with_a_comment_stays() => VerifyBodyNotOfferedAsync("return [|Create(link, target, 2)|] // Needs a privilege.\n    && Marshal.GetLastWin32Error() == 0;");

    [Theory]
    [InlineData("throw new Win32Exception { Source = \"links\" };", "throw new Win32Exception(nativeErrorCode) { Source = \"links\" };")]
    [InlineData("Win32Exception error = new() { Source = \"links\" }; throw error;", "Win32Exception error = new(nativeErrorCode) { Source = \"links\" }; throw error;")]
    public Task Exception_keeps_its_initializer(string statement, string fixedStatement) => VerifyBodyAsync(
        $"if (![|Create(link, target, 2)|]) {{ Log(link); {statement} }}",
        $"if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode)) {{ Log(link); {fixedStatement} }}");

    [Fact]
    public Task Code_that_an_import_of_GetLastError_reads_is_handed_over() => VerifyBodyAsync(
        "bool linked = [|Create(link, target, 2)|];\nreturn linked ? 0 : ReadError();",
        "bool linked = SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode);\nreturn linked ? 0 : nativeErrorCode;");

    [Fact]
    public Task Blank_line_above_the_local_of_the_code_stays() => VerifyBodyAsync(
        """
        bool linked = [|Create(link, target, 2)|];
        if (linked) { return true; }

        int code = Marshal.GetLastWin32Error();
        throw new Win32Exception(code);
        """,
        """
        bool linked = SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int code);
        if (linked) { return true; }

        throw new Win32Exception(code);
        """);

    [Theory]
    [InlineData("if (![|Create(link, target, 2)|]) { Log(link); Marshal.ThrowExceptionForHR(Marshal.GetLastWin32Error()); }")]
    [InlineData("if (![|Create(link, target, 2)|]) { int code = Marshal.GetLastWin32Error(); Log(link); throw Marshal.GetExceptionForHR(code); }")]
    public Task Code_that_is_taken_for_an_HRESULT_stays(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Joined_test_goes_in_Visual_Basic() => VerifyVisualBasicBodyAsync(
        "Return [|Create(link, target, 2)|] AndAlso Marshal.GetLastWin32Error() = 0",
        "Return SymLink.TryCreateFile(link, target)");
}
