using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Errors;

public sealed class ConvertErrorToHResultTests() : CallFixTests("SLNK2005", nameof(ConvertErrorToHResult))
{
    [Theory]
    [InlineData("if (!Create(link, target, 2)) Marshal.ThrowExceptionForHR([|Marshal.GetLastWin32Error()|]);", "if (!Create(link, target, 2)) Marshal.ThrowExceptionForHR(Marshal.GetHRForLastWin32Error());")]
    [InlineData("if (!Create(link, target, 2)) Marshal.ThrowExceptionForHR([|Marshal.GetLastPInvokeError()|]);", "if (!Create(link, target, 2)) Marshal.ThrowExceptionForHR(Marshal.GetHRForLastWin32Error());")]
    [InlineData("if (!Create(link, target, 2)) throw Marshal.GetExceptionForHR([|Marshal.GetLastWin32Error()|]);", "if (!Create(link, target, 2)) throw Marshal.GetExceptionForHR(Marshal.GetHRForLastWin32Error());")]
    public Task Error_is_made_an_HRESULT(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Error_in_a_local_is_kept() =>
        VerifyBodyNotOfferedAsync("if (!Create(link, target, 2)) { int error = Marshal.GetLastWin32Error(); Marshal.ThrowExceptionForHR([|error|]); }");

    [Fact]
    public Task Visual_Basic_error_is_made_an_HRESULT() => VerifyVisualBasicBodyAsync(
        "If Not Create(link, target, 2) Then Marshal.ThrowExceptionForHR([|Marshal.GetLastWin32Error()|])",
        "If Not Create(link, target, 2) Then Marshal.ThrowExceptionForHR(Marshal.GetHRForLastWin32Error())");

    [Fact]
    public Task Visual_Basic_error_in_a_local_is_kept() => VerifyVisualBasicBodyNotOfferedAsync(
        "If Not Create(link, target, 2) Then\n    Dim code = Marshal.GetLastWin32Error()\n    Marshal.ThrowExceptionForHR([|code|])\nEnd If");
}
