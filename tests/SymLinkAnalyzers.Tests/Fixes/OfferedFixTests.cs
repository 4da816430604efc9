using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>Which fixes are offered for a call that nobody checks, in which order and under which titles.</summary>
public sealed class OfferedFixTests() : FixTests<CallAnalyzer>("SLNK2001", fix: null, withDeclarations: true, withSymLinks: true)
{
    private const string File = """
        class Program
        {
            static void Link()
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }
        """;

    [Fact]
    public Task SymLink_comes_first() => VerifyAsync(0, nameof(CallSymLink), "Call SymLink.CreateFile", """
        using SymLinks;

        class Program
        {
            static void Link()
            {
                SymLink.CreateFile("link", "target");
            }
        }
        """);

    [Fact]
    public Task Framework_comes_second() => VerifyAsync(1, nameof(CallFrameworkApi), "Call File.CreateSymbolicLink", """
        using System.IO;

        class Program
        {
            static void Link()
            {
                File.CreateSymbolicLink("link", "target");
            }
        }
        """);

    [Fact]
    public Task Test_of_the_result_comes_third() => VerifyAsync(2, nameof(ThrowWin32Exception), "Throw a Win32Exception when the call fails", """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link()
            {
                if (!NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Fact]
    public Task First_choice_stands_for_the_best_fix_of_each_place() => VerifyCSharpAsync(
        """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static void Link(IntPtr transaction)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
                {|SLNK2001:CreateSymbolicLinkTransacted("link", "target", 0, transaction)|};
            }
        }
        """,
        """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;
        using SymLinks;

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static void Link(IntPtr transaction)
            {
                SymLink.CreateFile("link", "target");
                if (CreateSymbolicLinkTransacted("link", "target", 0, transaction) == 0)
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    private Task VerifyAsync(int index, string key, string title, string fixedSource)
    {
        var test = CSharp(File, fixedSource);
        test.CodeActionIndex = index;
        test.CodeActionEquivalenceKey = key;
        test.CodeActionVerifier = (action, _) => Assert.Equal(title, action.Title);
        return test.RunAsync(Cancellation);
    }
}
