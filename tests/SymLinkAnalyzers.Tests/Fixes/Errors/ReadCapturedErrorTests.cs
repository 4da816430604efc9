using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Errors;

public sealed class ReadCapturedErrorTests() : CallFixTests("SLNK2004", nameof(ReadCapturedError))
{
    [Theory]
    [InlineData("if (!Create(link, target, 2)) throw new Win32Exception((int)[|GetLastError()|]);", "if (!Create(link, target, 2)) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("if (!Create(link, target, 2)) return [|GetLastError()|] == 1314u;", "if (!Create(link, target, 2)) return (uint)Marshal.GetLastWin32Error() == 1314u;")]
    [InlineData("if (!Create(link, target, 2)) Log([|GetLastError()|].ToString());", "if (!Create(link, target, 2)) Log(((uint)Marshal.GetLastWin32Error()).ToString());")]
    [InlineData("bool ok = Create(link, target, 2); uint error = [|NativeMethods.GetLastError()|]; if (!ok) return error;", "bool ok = Create(link, target, 2); uint error = (uint)Marshal.GetLastWin32Error(); if (!ok) return error;")]
    public Task Captured_error_is_read(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Title_names_the_method() => VerifyTitleAsync(
        "if (!Create(link, target, 2)) throw new Win32Exception((int)[|GetLastError()|]);",
        "if (!Create(link, target, 2)) throw new Win32Exception(Marshal.GetLastWin32Error());",
        "Call Marshal.GetLastWin32Error");

    [Fact]
    public Task Error_that_is_not_captured_is_kept() => VerifyBodyNotOfferedAsync("if (!CreateUncaptured(link, target, 2)) throw new Win32Exception((int)[|GetLastError()|]);");

    [Theory]
    [InlineData("If Not Create(link, target, 2) Then Throw New Win32Exception(CInt([|GetLastError()|]))", "If Not Create(link, target, 2) Then Throw New Win32Exception(Marshal.GetLastWin32Error())")]
    [InlineData("If Not Create(link, target, 2) Then Log([|GetLastError()|].ToString())", "If Not Create(link, target, 2) Then Log(CType(Marshal.GetLastWin32Error(), UInteger).ToString())")]
    public Task Visual_Basic_captured_error_is_read(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Fact]
    public Task Visual_Basic_error_that_is_not_captured_is_kept() =>
        VerifyVisualBasicBodyNotOfferedAsync("If Not CreateUncaptured(link, target, 2) Then Throw New Win32Exception(CInt([|GetLastError()|]))");
}
