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
