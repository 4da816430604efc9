using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.MissingImports;

public sealed class CallFrameworkApiForNameTests() : UnresolvedNameTests(nameof(CallFrameworkApiForName))
{
    [Theory]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, 0);", "File.CreateSymbolicLink(link, target);")]
    [InlineData("{|CS0103:NativeMethods|}.CreateSymbolicLinkW(link, target, 1);", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("if (!{|CS0103:CreateSymbolicLink|}(link, target, 1)) throw new Win32Exception();", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("if (({|CS0103:CreateSymbolicLink|}(link, target, 1)) is false) throw new Win32Exception();", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("if (({|CS0103:CreateSymbolicLink|}(link, target, 1)) == 0) throw new Win32Exception();", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("_ = ({|CS0103:CreateSymbolicLink|}(link, target, 1));", "Directory.CreateSymbolicLink(link, target);")]
    public Task Call_becomes_one_of_the_framework(string statement, string expected) => VerifyBodyAsync(statement, expected);

    [Theory]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, flags);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(lpTargetFileName: target, dwFlags: 0);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(lpSymlinkFileName: link, dwFlags: 0);")]
    [InlineData("return {|CS0103:CreateSymbolicLink|}(link, target, 0);")]
    public Task Nothing_is_offered_where_the_kind_is_open_or_the_result_decides(string statement) => VerifyBodyNotOfferedAsync(statement);

    [Fact]
    public Task Nothing_is_offered_on_a_framework_that_lacks_it()
    {
        const string source = """
            static class Links
            {
                static void Make(string link, string target)
                {
                    {|CS0103:CreateSymbolicLink|}(link, target, 0);
                }
            }
            """;
        return VerifyAsync(source, source, test =>
        {
            test.ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20;
        }, symLinks: SymLinksReference.Old);
    }

    [Fact]
    public Task Call_of_Visual_Basic_becomes_one_of_the_framework() =>
        VerifyVisualBasicBodyAsync("{|BC30451:CreateSymbolicLink|}(link, target, 0)", "File.CreateSymbolicLink(link, target)");
}
