using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Hosts;
using SymLinkAnalyzers.Hosts;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Hosts;

/// <summary>Takes the tokens of faulty code away one by one, as somebody does who edits it: nothing may throw, neither rule nor fix.</summary>
public sealed class HalfTypedCodeTests
{
    /// <summary>Every token takes a minute; neighbours mostly leave the same hole.</summary>
    private const int TokensAreTakenOneOf = 2;

    /// <summary>Fixes take ten times as long as rules.</summary>
    private const int FixesAreTriedAtOneOf = 10;

    private const string CSharpDeclarations = """
        using System.Runtime.InteropServices;

        enum SymbolicLink { File = 0, Directory = 1 }

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.Bool)]
            internal static extern bool Create(string link, string target, SymbolicLink flags = SymbolicLink.File);

            [DllImport("kernel32.dll", CallingConvention = CallingConvention.Cdecl)]
            internal static extern int CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPWStr)] string target, long flags);
        }

        class Program
        {
            bool Link() => NativeMethods.CreateSymbolicLink("link", "target", 0) == 1;
        }
        """;

    private const string CSharpCalls = """
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target, bool folder)
            {
                bool created = NativeMethods.CreateSymbolicLink(link, target, folder ? SymbolicLink.Directory : 0);
                try
                {
                    _ = NativeMethods.CreateLink(target: target, link: link, flags: 0 | 1);
                    Action again = () => NativeMethods.CreateLink("C:link", "a/b", 4);
                }
                catch (Exception)
                {
                    if (!NativeMethods.CreateLink(link, target, folder switch { true => 1, _ => 0 }))
                        throw new Exception(Marshal.GetLastWin32Error().ToString());
                }
            }
        }
        """;

    private const string VisualBasicDeclarations = """
        Imports System.Runtime.InteropServices

        Enum SymbolicLink
            File = 0
            Directory = 1
        End Enum

        Module Declarations
            Declare Unicode Function CreateLinkW Lib "kernel32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, Optional ByVal flags As Integer = 0) As Integer

            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
            Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As <MarshalAs(UnmanagedType.Bool)> Boolean
            End Function

            Function Link() As Boolean
                Return CreateLinkW("link", "target") = 1
            End Function
        End Module
        """;

    private const string VisualBasicCalls = """
        Imports System

        Class Program
            Shared Sub Link(path As String, target As String, folder As Boolean)
                Dim created = CreateSymbolicLink(path, target, If(folder, SymbolicLink.Directory, 0))
                Call CreateLink(target:=target, link:=path, flags:=0 Or 1)
                Dim again As Action = Sub() CreateLink("C:link", "a/b", 4)
                If Not CreateLink(path, target, 1) Then Throw New Exception(Err.LastDllError.ToString())
            End Sub
        End Class
        """;

    [Theory]
    [InlineData(CSharpDeclarations, LanguageNames.CSharp, false)]
    [InlineData(CSharpCalls, LanguageNames.CSharp, true)]
    [InlineData(VisualBasicDeclarations, LanguageNames.VisualBasic, false)]
    [InlineData(VisualBasicCalls, LanguageNames.VisualBasic, true)]
    public async Task Nothing_throws_without_one_token(string source, string language, bool withDeclarations)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Project project = await SourceCompilation.CreateProjectAsync(source, language, test =>
        {
            SourceCompilation.AllowErrors(test);
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
            if (withDeclarations)
            {
                test.TestState.Sources.Add(language == LanguageNames.CSharp ? CommonDeclarations.CSharp : CommonDeclarations.VisualBasic);
            }
        });
        Document document = project.Documents.First();
        SourceText text = await document.GetTextAsync(cancellation);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation))!;

        Assert.NotEmpty(await AnalyzeAsync(document));
        foreach ((int index, SyntaxToken token) in root.DescendantTokens().Where(token => token.Span.Length > 0).Index())
        {
            if (index % TokensAreTakenOneOf != 0)
            {
                continue;
            }

            Document edited = document.WithText(text.WithChanges(new TextChange(token.Span, "")));
            ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(edited);
            if (index % FixesAreTriedAtOneOf == 0)
            {
                foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => edited.Project.GetDocument(diagnostic.Location.SourceTree)?.Id == edited.Id))
                {
                    await VerifyFixesDoNotThrowAsync(edited, diagnostic);
                }
            }
        }
    }

    /// <summary>Fails where a rule throws.</summary>
    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Document document)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ConcurrentQueue<Exception> exceptions = [];
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(
                [new DeclarationAnalyzer(), new CallAnalyzer()],
                new CompilationWithAnalyzersOptions(
                    document.Project.AnalyzerOptions,
                    onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.True(exceptions.IsEmpty, $"{exceptions.FirstOrDefault()}\n\n{await document.GetTextAsync(cancellation)}");
        return diagnostics;
    }

    private static async Task VerifyFixesDoNotThrowAsync(Document document, Diagnostic diagnostic)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        try
        {
            List<CodeAction> actions = [];
            await new SymLinkCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
            foreach (CodeAction action in actions)
            {
                await action.GetOperationsAsync(cancellation);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Assert.Fail($"{diagnostic}: {exception}\n\n{await document.GetTextAsync(cancellation)}");
        }
    }
}
