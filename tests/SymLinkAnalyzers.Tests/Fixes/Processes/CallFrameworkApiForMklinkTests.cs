using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Processes;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Processes;

public sealed class CallFrameworkApiForMklinkTests() : FixTests<CallAnalyzer>("SLNK5002", nameof(CallFrameworkApiForMklink))
{
    [Theory]
    [InlineData("/D", "Directory")]
    [InlineData("", "File")]
    public Task Command_becomes_a_call(string given, string type) => VerifyCSharpAsync(
        Source($$"""[|Process.Start("cmd", $"/c mklink {{given}} \"{link}\" \"{target}\"")|].WaitForExit();"""),
        Source($"{type}.CreateSymbolicLink(link, target);"));

    [Fact]
    public Task Nothing_is_offered_where_the_framework_has_no_such_method()
    {
        string source = Source("[|Process.Start(\"cmd\", \"/c mklink a b\")|];");
        var test = CSharp(source, source);
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test.RunAsync(Cancellation);
    }

    private static string Source(string statements) => $$"""
        using System.Diagnostics;
        using System.IO;

        class Links
        {
            // So that no using is idle whatever a fix does.
            object Uses(Process process, FileInfo file) => process;

            void Make(string link, string target)
            {
                {{statements}}
            }
        }
        """;
}
