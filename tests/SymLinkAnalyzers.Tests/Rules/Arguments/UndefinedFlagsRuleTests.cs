using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class UndefinedFlagsRuleTests() : CallRuleTests("SLNK3002")
{
    [Fact]
    public Task Message_names_the_undefined_bits_alone() => CSharpMessageAsync(
        "Create(link, target, [|0x20000 | 1|]);",
        "CreateSymbolicLinkW does not define the flags 0x20000: the call fails with error 87 (ERROR_INVALID_PARAMETER), or changes its meaning in a later Windows");

    [Theory]
    [InlineData("Create(link, target, [|4|]);")]
    [InlineData("Create(link, target, [|0x20000 | 1|]);")]
    [InlineData("int f = 8; if (directory) f |= 1; Create(link, target, [|f|]);")]
    [InlineData("Create(link, target, [|-1|]);")]
    [InlineData("CreateSymbolicLink(link, target, [|(LinkFlags)FileAttributes.Directory|]);")]
    public Task Undefined_bit_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, target, 3);")]
    [InlineData("Create(link, target, flags);")]
    [InlineData("Create(link, target, directory ? 4 : 0);")]
    [InlineData("CreateTransacted(link, target, 3, handle);")]
    public Task Defined_or_unknown_bits_are_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Undefined_bit_is_reported_in_Visual_Basic() => VisualBasicAsync("Create(link, target, [|5|])");

    [Fact]
    public Task Defined_bits_are_silent_in_Visual_Basic() => VisualBasicAsync("Create(link, target, If(isDirectory, 3, 2))");
}
