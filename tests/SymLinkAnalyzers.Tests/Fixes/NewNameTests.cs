using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>A name that a fix has made up is marked where it is declared, so that an editor lets the user choose another at once.</summary>
public sealed class NewNameTests
{
    private const string Import = """
        using System;
        using System.Diagnostics;
        using System.Runtime.InteropServices;

        static class Win32
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLinkW(string link, string target, int flags);
        }

        """;

    private const string LateRead = Import + """
        class Program
        {
            static void Link(string link, string target)
            {
                if (!Win32.CreateSymbolicLinkW(link, target, 2))
                {
                    Console.WriteLine(link);
                    Console.WriteLine(Marshal.GetLastWin32Error());
                }
            }
        }
        """;

    private const string Assertion = Import + """
        class Program
        {
            static void Link(string link, string target) { Debug.Assert(Win32.CreateSymbolicLinkW(link, target, 2)); }
        }
        """;

    private const string AssertionInVisualBasic = """
        Imports System.Diagnostics

        Module Program
            Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (link As String, target As String, flags As Integer) As <System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)> Boolean

            Sub Link(link As String, target As String)
                Debug.Assert(CreateSymbolicLinkW(link, target, 2))
            End Sub
        End Module
        """;

    private const string WrittenName = Import + """
        class Program
        {
            static bool Link(string link, string target) => Win32.CreateSymbolicLinkW(link, "a/" + target, 2);
        }
        """;

    [Theory]
    [InlineData("SLNK2003", LanguageNames.CSharp, LateRead, "lastError")]
    [InlineData("SLNK2002", LanguageNames.CSharp, Assertion, "created")]
    [InlineData("SLNK2002", LanguageNames.VisualBasic, AssertionInVisualBasic, "created")]
    public async Task New_local_is_marked_once_where_it_is_declared(string id, string language, string source, string name)
    {
        SyntaxNode root = await FixAsync(id, language, source);

        SyntaxToken marked = Assert.Single(root.GetAnnotatedTokens(RenameAnnotation.Kind));
        Assert.Equal(name, marked.ValueText);
        Assert.Equal(marked, root.DescendantTokens().First(token => token.ValueText == name));
    }

    [Fact]
    public async Task Fix_that_makes_up_no_name_marks_none() =>
        Assert.Empty((await FixAsync("SLNK3005", LanguageNames.CSharp, WrittenName)).GetAnnotatedTokens(RenameAnnotation.Kind));

    /// <summary>What the first action that is offered leaves, as an editor gets it.</summary>
    private static async Task<SyntaxNode> FixAsync(string id, string language, string source)
    {
        EditedProject edited = await EditedProject.CreateAsync(source, language);
        CodeAction action = (await edited.FixAsync(id))[0];
        ApplyChangesOperation changes = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        Document document = changes.ChangedSolution.GetDocument(edited.Project.DocumentIds[0])!;
        return (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;
    }
}
