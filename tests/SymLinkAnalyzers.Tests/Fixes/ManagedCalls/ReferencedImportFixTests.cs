using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>Calls of a wrong import in a referenced assembly: what the import is cannot be changed, what is called can.</summary>
public sealed class ReferencedImportFixTests() : FixTests<CallAnalyzer>("SLNK2008", fix: null, withSymLinks: true)
{
    private const string Import = """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """;

    private const string Call = """
        using System.ComponentModel;

        class Program
        {
            static void Link(string link, string target)
            {
                if (![|NativeMethods.CreateSymbolicLink(link, target, 3)|])
                {
                    throw new Win32Exception();
                }
            }
        }
        """;

    private const string VisualBasicCall = """
        Imports System.ComponentModel

        Class Program
            Shared Sub Link(link As String, target As String)
                If Not [|NativeMethods.CreateSymbolicLink(link, target, 3)|] Then
                    Throw New Win32Exception()
                End If
            End Sub
        End Class
        """;

    [Fact]
    public Task Call_is_rewritten_to_SymLink() => VerifyAsync(CSharp(Call, """
        using SymLinks;

        class Program
        {
            static void Link(string link, string target)
            {
                SymLink.CreateDirectory(link, target);
            }
        }
        """), nameof(CallSymLink));

    [Fact]
    public Task Call_is_rewritten_to_the_framework() => VerifyAsync(CSharp(Call, """
        using System.IO;

        class Program
        {
            static void Link(string link, string target)
            {
                Directory.CreateSymbolicLink(link, target);
            }
        }
        """), nameof(CallFrameworkApi));

    [Fact]
    public Task Result_that_is_used_is_asked_of_SymLink() => VerifyAsync(CSharp(
        """
        class Program
        {
            static bool Link(string link, string target) => [|NativeMethods.CreateSymbolicLink(link, target, 2)|];
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static bool Link(string link, string target) => SymLink.TryCreateFile(link, target);
        }
        """), nameof(CallSymLink));

    [Fact]
    public Task Call_is_rewritten_to_SymLink_in_Visual_Basic() => VerifyAsync(VisualBasic(VisualBasicCall, """
        Imports SymLinks

        Class Program
            Shared Sub Link(link As String, target As String)
                SymLink.CreateDirectory(link, target)
            End Sub
        End Class
        """), nameof(CallSymLink));

    [Fact]
    public Task Call_is_rewritten_to_the_framework_in_Visual_Basic() => VerifyAsync(VisualBasic(VisualBasicCall, """
        Imports System.IO

        Class Program
            Shared Sub Link(link As String, target As String)
                Directory.CreateSymbolicLink(link, target)
            End Sub
        End Class
        """), nameof(CallFrameworkApi));

    private static async Task VerifyAsync(CodeFixTest test, string key)
    {
        test.CodeActionEquivalenceKey = key;
        test.TestState.AdditionalReferences.Add((await LibrarySource.CSharpAsync(Import)).ToReference());
        await test.RunAsync(Cancellation);
    }
}
