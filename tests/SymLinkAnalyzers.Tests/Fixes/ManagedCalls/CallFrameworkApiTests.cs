using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewrite to the methods of the framework, which throw and have no Try.</summary>
public sealed class CallFrameworkApiTests() : CallFixTests("SLNK5001", nameof(CallFrameworkApi))
{
    [Theory]
    [InlineData("[|Create(link, target, 2)|];", "File.CreateSymbolicLink(link, target);")]
    [InlineData("[|Create(link, target, 3)|];", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("[|CreateSymbolicLink(link, target, LinkFlags.Directory)|];", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("_ = [|Create(link, target, 2)|];", "File.CreateSymbolicLink(link, target);")]
    [InlineData("bool ok = [|Create(link, target, 2)|];", "File.CreateSymbolicLink(link, target);")]
    [InlineData("[|Create(target: target, link: link, flags: 2)|];", "File.CreateSymbolicLink(pathToTarget: target, path: link);")]
    [InlineData("if (![|Create(link, target, 2)|]) throw new Win32Exception();", "File.CreateSymbolicLink(link, target);")]
    [InlineData("if ([|CreateByte(link, target, 2)|] == 0) { throw new Win32Exception(Marshal.GetLastWin32Error()); }", "File.CreateSymbolicLink(link, target);")]
    [InlineData("int known = directory ? 3 : 1; [|Create(link, target, known)|];", "Directory.CreateSymbolicLink(link, target);")]
    public Task Call_whose_failure_nobody_looks_at_or_throws_is_rewritten(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("return [|Create(link, target, 2)|];")]
    [InlineData("bool ok = [|Create(link, target, 2)|]; return ok;")]
    [InlineData("if ([|Create(link, target, 2)|]) Log(link);")]
    [InlineData("if (![|Create(link, target, 2)|]) { Log(link); throw new Win32Exception(); }")]
    [InlineData("[|Create(link, target, flags)|];")]
    [InlineData("[|Create(link, target, directory ? 3 : 2)|];")]
    [InlineData("[|Create(link, target, Compute())|];")]
    [InlineData("[|CreateByAddress(handle, handle, 2)|];")]
    public Task Call_whose_result_or_flags_are_needed_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("[|Create(link, target, 2)|]", "File.CreateSymbolicLink(link, target)")]
    [InlineData("Call [|Create(link, target, 2)|]", "Call File.CreateSymbolicLink(link, target)")]
    [InlineData("[|Create(link, target, 3)|]", "IO.Directory.CreateSymbolicLink(link, target)")]
    [InlineData("If Not [|Create(link, target, 2)|] Then Throw New Win32Exception()", "File.CreateSymbolicLink(link, target)")]
    public Task Visual_Basic_call_is_rewritten(string body, string fixedBody) =>
        VerifyVisualBasicBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Return [|Create(link, target, 2)|]")]
    [InlineData("[|Create(link, target, flags)|]")]
    public Task Visual_Basic_call_whose_result_or_flags_are_needed_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);

    [Fact]
    public Task Using_is_added() => VerifyFileAsync(
        """
        class Links
        {
            static void Make(string link, string target) => [|NativeMethods.Create(link, target, 2)|];
        }
        """,
        """
        using System.IO;

        class Links
        {
            static void Make(string link, string target) => File.CreateSymbolicLink(link, target);
        }
        """);

    [Fact]
    public Task Framework_without_the_method_is_left_alone()
    {
        string source = CallFixSource.CSharp(CallFixSource.Method("[|Create(link, target, 2)|];"));
        var test = CSharp(source, source);
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return RunAsync(test, CallFixSource.CSharpDeclarations);
    }
}
