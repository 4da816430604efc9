using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class BooleanComparedWithOneRuleTests() : CallRuleTests("SLNK2010")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "return [|CreateByte(link, target, flags) == 1|];",
        "The result of CreateSymbolicLinkW is compared with 1, but any value other than 0 means success: success can be taken for a failure");

    [Theory]
    [InlineData("return [|CreateByte(link, target, flags) == 1|];")]
    [InlineData("if ([|CreateByte(link, target, flags) != 1|]) throw new Win32Exception();")]
    [InlineData("if ([|1 == CreateByte(link, target, flags)|]) return true;")]
    [InlineData("if ([|CreateByte(link, target, flags) is 1|]) return true;")]
    [InlineData("if ([|CreateByte(link, target, flags) is not 1|]) return true;")]
    [InlineData("var result = CreateByte(link, target, flags); if ([|result == 1|]) return true;")]
    [InlineData("int result; if (directory) result = CreateByte(link, target, 3); else result = CreateByte(link, target, 2); return [|result == 1|];")]
    [InlineData("return CreateByte(link, target, flags) switch { [|1|] => true, _ => false };")]
    [InlineData("return CreateByte(link, target, flags) switch { [|1|] when directory => true, 2 => null, _ => false };")]
    [InlineData("switch (CreateByte(link, target, flags)) { case [|1|]: return true; default: return false; }")]
    [InlineData("var result = CreateByte(link, target, flags); switch (result) { case [|1|] when directory: return true; case 0: return false; }")]
    public Task Comparison_with_1_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("sbyte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("ulong")]
    public Task Number_may_have_any_type(string type) => CSharpMembersAsync($$"""
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)] static extern {{type}} Link(string link, string target, int flags);
            bool IsOne(string link, string target) => [|Link(link, target, 2) is 1|];
            bool IsNotZero(string link, string target) => Link(link, target, 2) is not 0;
        """);

    [Theory]
    [InlineData("return CreateByte(link, target, flags) == 0;")]
    [InlineData("return CreateByte(link, target, flags) != 0;")]
    [InlineData("return CreateByte(link, target, flags) > 0;")]
    [InlineData("return Create(link, target, flags) == true;")]
    [InlineData("var result = CreateByte(link, target, flags); result = 1; return result == 1;")]
    [InlineData("return CreateByte(link, target, flags) == number;")]
    [InlineData("return CreateByte(link, target, flags) switch { 0 => false, _ => true };")]
    [InlineData("switch (CreateByte(link, target, flags)) { case 0: return false; default: return true; }")]
    [InlineData("switch (flags) { case 1: return CreateByte(link, target, flags) != 0; }")]
    public Task Other_comparison_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Return [|CreateByte(link, target, flags) = 1|]")]
    [InlineData("If [|CreateDeclared(link, target, flags) <> 1|] Then Throw New Win32Exception()")]
    [InlineData("Select Case CreateByte(link, target, flags)\nCase [|1|]\nReturn True\nCase Else\nReturn False\nEnd Select")]
    public Task Comparison_with_1_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Theory]
    [InlineData("Return CreateByte(link, target, flags) <> 0")]
    [InlineData("Select Case CreateByte(link, target, flags)\nCase 0\nReturn False\nCase Else\nReturn True\nEnd Select")]
    [InlineData("Select Case CreateByte(link, target, flags)\nCase Is <> 0\nReturn True\nEnd Select")]
    public Task Comparison_with_0_is_silent_in_Visual_Basic(string body) => VisualBasicAsync(body);
}
