using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Results;

public sealed class JudgeByResultAloneTests() : CallFixTests("SLNK2009", nameof(JudgeByResultAlone))
{
    [Theory]
    [InlineData("if (!Create(link, target, 2) || [|Marshal.GetLastWin32Error() != 0|]) throw new Win32Exception();", "if (!Create(link, target, 2)) throw new Win32Exception();")]
    [InlineData("return Create(link, target, 2) && [|Marshal.GetLastWin32Error() == 0|];", "return Create(link, target, 2);")]
    [InlineData("return (Create(link, target, 2) && ([|Marshal.GetLastWin32Error() == 0|]));", "return (Create(link, target, 2));")]
    [InlineData("bool ok = Create(link, target, 2); int error = Marshal.GetLastWin32Error(); if (!ok | [|0 != error|]) return error;", "bool ok = Create(link, target, 2); int error = Marshal.GetLastWin32Error(); if (!ok) return error;")]
    [InlineData("int result = CreateByte(link, target, 2); int error = Marshal.GetLastWin32Error(); return result > 0 && [|error == 0|];", "int result = CreateByte(link, target, 2); int error = Marshal.GetLastWin32Error(); return result > 0;")]
    [InlineData("bool ok; ok = Create(link, target, 2); if (!ok || [|Marshal.GetLastWin32Error() != 0|]) return link;", "bool ok; ok = Create(link, target, 2); if (!ok) return link;")]
    [InlineData("return Create(link, target, 2) && [|Marshal.GetLastWin32Error() is 0|];", "return Create(link, target, 2);")]
    [InlineData("bool ok = Create(link, target, 2); int error = Marshal.GetLastWin32Error(); if (([|error is not 0|]) | !ok) return error;", "bool ok = Create(link, target, 2); int error = Marshal.GetLastWin32Error(); if (!ok) return error;")]
    [InlineData("if ((directory || Create(link, target, 2)) && [|Marshal.GetLastWin32Error() == 0|] && flags > 0) return link;", "if ((directory || Create(link, target, 2)) && flags > 0) return link;")]
    public Task Result_alone_decides(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Create(link, target, 2); return [|Marshal.GetLastWin32Error() == 0|];")]
    [InlineData("Create(link, target, 2); return [|Marshal.GetLastWin32Error() is 0|];")]
    [InlineData("Create(link, target, 2); if ([|Marshal.GetLastWin32Error() != 0|] && directory) return link;")]
    [InlineData("if (Create(link, target, 2)) { if ([|Marshal.GetLastWin32Error() != 0|] && directory) return link; }")]
    public Task Error_that_is_joined_to_nothing_of_the_call_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("return Create(link, target, 2) // Needs a privilege.\n    && [|Marshal.GetLastWin32Error() == 0|];")]
    [InlineData("return Create(link, target, 2) && /* why */ [|Marshal.GetLastWin32Error() == 0|];")]
    public Task Test_with_a_comment_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("If Not Create(link, target, 2) OrElse [|Marshal.GetLastWin32Error() <> 0|] Then Throw New Win32Exception()", "If Not Create(link, target, 2) Then Throw New Win32Exception()")]
    [InlineData("Dim ok = Create(link, target, 2)\nDim code = Marshal.GetLastWin32Error()\nIf Not ok Or [|code <> 0|] Then Return code", "Dim ok = Create(link, target, 2)\nDim code = Marshal.GetLastWin32Error()\nIf Not ok Then Return code")]
    [InlineData("Return (directory OrElse Create(link, target, 2)) AndAlso [|Marshal.GetLastWin32Error() = 0|] AndAlso flags > 0", "Return (directory OrElse Create(link, target, 2)) AndAlso flags > 0")]
    public Task Visual_Basic_result_alone_decides(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Fact]
    public Task Visual_Basic_error_alone_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("Create(link, target, 2)\nReturn [|Marshal.GetLastWin32Error() = 0|]");
}
