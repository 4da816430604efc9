using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class SuccessByLastErrorRuleTests() : CallRuleTests("SLNK2009")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "if (!Create(link, target, flags) || [|Marshal.GetLastWin32Error() != 0|]) throw new Win32Exception();",
        "The last error decides whether CreateSymbolicLinkW succeeded, but after a success it can hold any code: success can be taken for a failure");

    [Theory]
    [InlineData("if (!Create(link, target, flags) || [|Marshal.GetLastWin32Error() != 0|]) throw new Win32Exception();")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok || [|error != 0|]) throw new Win32Exception(error);")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if ([|error != 0|] | !ok) throw new Win32Exception(error);")]
    [InlineData("bool ok = Create(link, target, flags); return ok & [|Marshal.GetLastWin32Error() == 0|];")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); return ([|error == 0|] & ok);")]
    [InlineData("int result = CreateByte(link, target, flags); int error = Marshal.GetLastWin32Error(); return result > 0 && [|error == 0|];")]
    [InlineData("return Create(link, target, flags) && [|Marshal.GetLastWin32Error() == 0|];")]
    [InlineData("return Create(link, target, flags) && [|Marshal.GetLastWin32Error() is 0|];")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok | [|error is not 0|]) return false;")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (ok & [|error == 0|]) return true;")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok | [|0 != error|]) return false;")]
    [InlineData("if (Create(link, target, flags)) { if ([|Marshal.GetLastWin32Error() != 0|]) return false; }")]
    public Task Result_joined_with_the_error_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, target, flags); return [|Marshal.GetLastWin32Error() == 0|];")]
    [InlineData("Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if ([|error != 0|]) throw new Win32Exception(error);")]
    [InlineData("_ = Create(link, target, flags); if ([|Marshal.GetLastWin32Error() > 0|]) return false;")]
    [InlineData("Create(link, target, flags); if ([|0 < Marshal.GetLastWin32Error()|]) return false;")]
    [InlineData("Create(link, target, flags); if ([|Marshal.GetLastWin32Error() is not 0|]) return false;")]
    [InlineData("Create(link, target, flags); return [|Marshal.GetLastWin32Error() is 0|];")]
    public Task Error_alone_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool first = Create(link, target, flags) && [|Marshal.GetLastWin32Error() == 0|]; bool second = Create(link, target, flags) && [|Marshal.GetLastWin32Error() == 0|];")]
    [InlineData("if (directory) { Create(link, target, 3); } else { Create(link, target, 2); } return [|Marshal.GetLastWin32Error() == 0|];")]
    public Task Each_place_is_reported_once(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!Create(link, target, flags)) { int error = Marshal.GetLastWin32Error(); if (error != 0) throw new Win32Exception(error); }")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok) { if (error != 0) throw new Win32Exception(error); }")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok && error != 0) throw new Win32Exception(error);")]
    [InlineData("bool ok = Create(link, target, flags); int error = ok ? 0 : Marshal.GetLastWin32Error(); return error == 0;")]
    [InlineData("Create(link, target, flags); if (Marshal.GetLastWin32Error() == 1314) return false;")]
    [InlineData("Create(link, target, flags); return Marshal.GetLastWin32Error() != 87;")]
    [InlineData("if (!Create(link, target, flags) && Marshal.GetLastWin32Error() != 183) throw new Win32Exception();")]
    [InlineData("return Create(link, target, flags) || Marshal.GetLastWin32Error() == 183;")]
    [InlineData("Create(link, target, flags); return Marshal.GetLastWin32Error();")]
    [InlineData("Create(link, target, flags); CloseHandle(handle); if (!CloseHandle(handle) && Marshal.GetLastWin32Error() == 0) return true;")]
    [InlineData("bool ok = Marshal.GetLastWin32Error() == 0 & Create(link, target, flags); return ok;")]
    [InlineData("if (Create(link, target, flags)) { Log(\"created\"); } return Marshal.GetLastWin32Error() == 0;")]
    [InlineData("return Create(link, target, flags) && Marshal.GetLastWin32Error() >= 0;")]
    [InlineData("Create(link, target, flags); return Marshal.GetLastWin32Error() < 0;")]
    public Task Error_read_on_a_failure_or_for_one_code_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("If Not Create(link, target, flags) OrElse [|Marshal.GetLastWin32Error() <> 0|] Then Throw New Win32Exception()")]
    [InlineData("Dim ok = Create(link, target, flags)\nDim code = Marshal.GetLastWin32Error()\nIf Not ok Or [|code <> 0|] Then Throw New Win32Exception(code)")]
    [InlineData("CreateDeclared(link, target, flags)\nReturn [|Err.LastDllError = 0|]")]
    public Task Result_joined_with_the_error_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Theory]
    [InlineData("If Not Create(link, target, flags) Then\nDim code = Marshal.GetLastWin32Error()\nIf code <> 0 Then Throw New Win32Exception(code)\nEnd If")]
    [InlineData("Create(link, target, flags)\nReturn Marshal.GetLastWin32Error() = 1314")]
    public Task Error_read_on_a_failure_or_for_one_code_is_silent_in_Visual_Basic(string body) => VisualBasicAsync(body);
}
