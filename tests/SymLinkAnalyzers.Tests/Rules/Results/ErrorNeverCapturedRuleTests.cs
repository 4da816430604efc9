using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class ErrorNeverCapturedRuleTests() : CallRuleTests("SLNK2006")
{
    [Theory]
    [InlineData("if (!CreateUncaptured(link, target, flags)) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);")]
    [InlineData("if (!CreateUncaptured(link, target, flags)) throw [|new Win32Exception()|];")]
    [InlineData("if (!CreateUncaptured(link, target, flags)) Marshal.ThrowExceptionForHR([|Marshal.GetHRForLastWin32Error()|]);")]
    [InlineData("bool ok = CreateUncaptured(link, target, flags); int error = [|Marshal.GetLastPInvokeError()|];")]
    [InlineData("if (!CreateUncaptured(link, target, flags)) { Log(\"failed\"); throw [|new Win32Exception()|]; }")]
    public Task Read_after_an_import_without_SetLastError_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception();")]
    [InlineData("CreateUncaptured(link, target, flags); if (!CloseHandle(handle)) throw new Win32Exception();")]
    [InlineData("if (!CreateUncaptured(link, target, flags)) return false; if (!Wrapper()) throw new Win32Exception();")]
    [InlineData("if (!CreateUncaptured(link, target, flags)) throw new Win32Exception(5);")]
    [InlineData("if (!CreateUncaptured(link, target, flags) && !Create(link, target, flags)) throw new Win32Exception();")]
    public Task Read_of_a_captured_error_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Read_after_an_import_without_SetLastError_is_reported_in_Visual_Basic() => VisualBasicAsync(
        "If Not CreateUncaptured(link, target, flags) Then Throw New Win32Exception([|Marshal.GetLastWin32Error()|])");

    [Fact]
    public Task Declare_always_captures_the_error() => VisualBasicAsync(
        "If CreateDeclared(link, target, flags) = 0 Then Throw New Win32Exception(Marshal.GetLastWin32Error())");
}
