using Microsoft.CodeAnalysis.CSharp;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Results;

public sealed class CompareWithZeroTests() : CallFixTests("SLNK2010", nameof(CompareWithZero))
{
    [Theory]
    [InlineData("return [|CreateByte(link, target, 2) == 1|];", "return CreateByte(link, target, 2) != 0;")]
    [InlineData("return [|CreateByte(link, target, 2) != 1|];", "return CreateByte(link, target, 2) == 0;")]
    [InlineData("return [|1 == CreateByte(link, target, 2)|];", "return 0 != CreateByte(link, target, 2);")]
    [InlineData("return [|CreateByte(link, target, 2) == (byte)1|];", "return CreateByte(link, target, 2) != 0;")]
    [InlineData("return [|CreateByte(link, target, 2) is 1|];", "return CreateByte(link, target, 2) != 0;")]
    [InlineData("return [|CreateByte(link, target, 2) is not 1|];", "return CreateByte(link, target, 2) == 0;")]
    [InlineData("return !([|CreateByte(link, target, 2) == 1|]) || directory;", "return !(CreateByte(link, target, 2) != 0) || directory;")]
    [InlineData("int result = CreateByte(link, target, 2); if ([|result == 1|]) return link;", "int result = CreateByte(link, target, 2); if (result != 0) return link;")]
    public Task Comparison_is_with_zero(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("return CreateByte(link, target, 2) switch { {0} => link, _ => target };")]
    [InlineData("return CreateByte(link, target, 2) switch { 0 => target, {0} => link };")]
    [InlineData("switch (CreateByte(link, target, 2)) { case {0}: return link; default: return target; }")]
    [InlineData("switch (CreateByte(link, target, 2)) { case 0: return target; case {0}: return link; }")]
    [InlineData("int result = CreateByte(link, target, 2); switch (result) { case {0}: return link; case 0: default: return target; }")]
    [InlineData("switch (CreateByte(link, target, 2)) { case {0}: /* made */ return link; }")]
    public Task Case_is_all_but_zero(string body) => VerifyBodyAsync(body.Replace("{0}", "[|1|]"), body.Replace("{0}", "not 0"));

    [Theory]
    [InlineData("return CreateByte(link, target, 2) switch { 0 => target, [|1|] => link, _ => throw new InvalidOperationException() };")]
    [InlineData("return CreateByte(link, target, 2) switch { [|1|] => link, 2 => target };")]
    [InlineData("return CreateByte(link, target, 2) switch { [|1|] when directory => link, _ => target };")]
    [InlineData("return CreateByte(link, target, 2) switch { [|1|] => link, _ when directory => target };")]
    [InlineData("switch (CreateByte(link, target, 2)) { case 0: return target; case [|1|]: return link; default: throw new InvalidOperationException(); }")]
    [InlineData("switch (CreateByte(link, target, 2)) { case [|1|]: return link; case 2: return target; }")]
    [InlineData("switch (CreateByte(link, target, 2)) { case [|1|] when directory: return link; case 0: return target; }")]
    [InlineData("switch (CreateByte(link, target, 2)) { case [|1|]: return link; case 0: goto case 1; }")]
    public Task Case_beside_others_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Case_of_C_sharp_8_is_kept()
    {
        string source = CallFixSource.CSharp(CallFixSource.Method("switch (CreateByte(link, target, 2)) { case [|1|]: return link; } "));
        var test = CSharp(source, source);
        test.LanguageVersion = LanguageVersion.CSharp8;
        return RunAsync(test, CallFixSource.CSharpDeclarations);
    }

    [Theory]
    [InlineData("Select Case CreateByte(link, target, 2)\n    Case {0} ' made\n        Return link\n    Case Else\n        Return target\nEnd Select")]
    [InlineData("Dim result = CreateByte(link, target, 2)\nSelect Case result\n    Case 0\n        Return target\n    Case {0}\n        Return link\nEnd Select")]
    public Task Visual_Basic_case_is_all_but_zero(string body) => VerifyVisualBasicBodyAsync(body.Replace("{0}", "[|1|]"), body.Replace("{0}", "Is <> 0"));

    [Theory]
    [InlineData("Select Case CreateByte(link, target, 2)\n    Case 0\n        Return target\n    Case [|1|]\n        Return link\n    Case Else\n        Return flags\nEnd Select")]
    [InlineData("Select Case CreateByte(link, target, 2)\n    Case [|1|], 2\n        Return link\nEnd Select")]
    [InlineData("Select Case CreateByte(link, target, 2)\n    Case [|1|]\n        Return link\n    Case 2 To 5\n        Return target\nEnd Select")]
    public Task Visual_Basic_case_beside_others_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);

    [Fact]
    public Task Comment_within_the_comparison_stays() => VerifyBodyAsync(
        """
        return
            // Worked?
            [|CreateByte(link, target, 2) == 1|]; // Yes.
        """,
        """
        return
            // Worked?
            CreateByte(link, target, 2) != 0; // Yes.
        """);

    [Theory]
    [InlineData("Return [|CreateByte(link, target, 2) = 1|]", "Return CreateByte(link, target, 2) <> 0")]
    [InlineData("Return [|CreateByte(link, target, 2) <> 1|]", "Return CreateByte(link, target, 2) = 0")]
    [InlineData("If [|1 = CreateByte(link, target, 2)|] Then Return link", "If 0 <> CreateByte(link, target, 2) Then Return link")]
    public Task Visual_Basic_comparison_is_with_zero(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);
}
