using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>Arguments that are written with more than their value: a null-forgiving operator, parentheses, a name.</summary>
public sealed class WrittenArgumentTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(CallSymLink), withDeclarations: true, withSymLinks: true)
{
    [Theory]
    [InlineData("link, System.IO.Path.GetFullPath(target)!, 1", "CreateDirectory(link, System.IO.Path.GetFullPath(target)!)")]
    [InlineData("link, (target), 1", "CreateDirectory(link, (target))")]
    [InlineData("link, target!, (1)", "CreateDirectory(link, target!)")]
    [InlineData("link, target!, (flags)", "Create(link, target!, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("flags: (1), target: System.IO.Path.GetFullPath(target)!, link: (link)", "CreateDirectory(pathToTarget: System.IO.Path.GetFullPath(target)!, path: (link))")]
    public Task Argument_keeps_what_is_written_round_its_value(string arguments, string call) => VerifyCSharpAsync(
        Source($"{{|SLNK2001:NativeMethods.CreateLink({arguments})|}}"),
        $"using SymLinks;\n\n{Source($"SymLink.{call}")}");

    [Fact]
    public Task Parentheses_are_kept_in_Visual_Basic() => VerifyVisualBasicAsync(
        """
        Class Program
            Shared Sub Link(path As String, target As String)
                {|SLNK2001:CreateLink(path, (target), (1))|}
            End Sub
        End Class
        """,
        """
        Imports SymLinks

        Class Program
            Shared Sub Link(path As String, target As String)
                SymLink.CreateDirectory(path, (target))
            End Sub
        End Class
        """);

    [Fact]
    public Task Call_of_an_extension_method_is_left_alone()
    {
        const string Source = """
            using System.Runtime.InteropServices;

            static class Links
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                static extern bool LinkTo(this string link, string target, int flags);

                static void Link(string link, string target) => {|SLNK2001:link.LinkTo(target, 1)|};
            }
            """;
        return VerifyCSharpNotOfferedAsync(Source);
    }

    private static string Source(string call) => $$"""
        class Program
        {
            static void Link(string link, string target, int flags)
            {
                {{call}};
            }
        }
        """;
}
