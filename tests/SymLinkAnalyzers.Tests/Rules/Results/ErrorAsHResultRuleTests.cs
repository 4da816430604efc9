using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class ErrorAsHResultRuleTests() : CallRuleTests("SLNK2005")
{
    [Fact]
    public Task Message_names_the_function_and_the_method() => CSharpMessageAsync(
        "if (!Create(link, target, flags)) Marshal.ThrowExceptionForHR([|Marshal.GetLastWin32Error()|]);",
        "The error of CreateSymbolicLinkW is a Win32 error code, but 'ThrowExceptionForHR' takes an HRESULT and treats positive numbers as success: no exception results");

    [Theory]
    [InlineData("if (!Create(link, target, flags)) Marshal.ThrowExceptionForHR([|Marshal.GetLastWin32Error()|]);")]
    [InlineData("if (!Create(link, target, flags)) throw Marshal.GetExceptionForHR([|Marshal.GetLastPInvokeError()|]);")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok) Marshal.ThrowExceptionForHR([|error|]);")]
    [InlineData("Create(link, target, flags); Marshal.ThrowExceptionForHR([|Marshal.GetLastWin32Error()|]);")]
    [InlineData("if (!Create(link, target, flags)) Marshal.ThrowExceptionForHR([|(int)(uint)Marshal.GetLastWin32Error()|]);")]
    public Task Error_code_as_an_HRESULT_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!Create(link, target, flags)) Marshal.ThrowExceptionForHR(Marshal.GetHRForLastWin32Error());")]
    [InlineData("if (!Create(link, target, flags)) Marshal.ThrowExceptionForHR(unchecked((int)0x80070000) | Marshal.GetLastWin32Error());")]
    [InlineData("if (!Create(link, target, flags)) { int error = Marshal.GetHRForLastWin32Error(); Marshal.ThrowExceptionForHR(error); }")]
    [InlineData("Create(link, target, flags); if (!CloseHandle(handle)) Marshal.ThrowExceptionForHR(Marshal.GetLastWin32Error());")]
    [InlineData("Marshal.ThrowExceptionForHR(Marshal.GetLastWin32Error());")]
    [InlineData("if (!Create(link, target, flags)) Marshal.ThrowExceptionForHR(s_flags);")]
    public Task HRESULT_or_error_of_another_call_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Error_code_as_an_HRESULT_is_reported_in_Visual_Basic() => VisualBasicAsync(
        "If Not Create(link, target, flags) Then Marshal.ThrowExceptionForHR([|Marshal.GetLastWin32Error()|])");

    [Fact]
    public Task HRESULT_is_silent_in_Visual_Basic() => VisualBasicAsync(
        "If Not Create(link, target, flags) Then Marshal.ThrowExceptionForHR(Marshal.GetHRForLastWin32Error())");
}
