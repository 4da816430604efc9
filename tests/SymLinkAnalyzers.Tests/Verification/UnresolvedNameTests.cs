using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>The base of the tests of one fix for names that the compiler does not know, marked <c>{|CS0103:…|}</c>.</summary>
/// <param name="fix">The equivalence key of the fix.</param>
/// <param name="withGenerator">Whether the generator of LibraryImport runs, as it does in a build.</param>
public abstract class UnresolvedNameTests(string fix, bool withGenerator = false)
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Verifies the body of a method with the parameters link, target, flags and directory.</summary>
    protected Task VerifyBodyAsync(string body, string fixedBody) => VerifyAsync(Method(body), Method(fixedBody));

    protected Task VerifyBodyNotOfferedAsync(string body) => VerifyBodyAsync(body, body);

    protected Task VerifyVisualBasicBodyAsync(string body, string fixedBody) => VerifyVisualBasicAsync(Function(body), Function(fixedBody));

    protected Task VerifyVisualBasicBodyNotOfferedAsync(string body) => VerifyVisualBasicBodyAsync(body, body);

    /// <summary>Verifies a file. Where both are the same, the fix must not be offered.</summary>
    protected Task VerifyAsync(string source, string fixedSource, Action<CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test>? configure = null, string? newFile = null, MetadataReference? symLinks = null, string newName = "NativeMethods.cs")
    {
        var test = new CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test { UseLibraryImportGenerator = withGenerator };
        configure?.Invoke(test);
        return RunAsync(test, source, fixedSource, newFile is null ? null : (newName, newFile), symLinks ?? SymLinksReference.Newest);
    }

    /// <inheritdoc cref="VerifyAsync"/>
    protected Task VerifyVisualBasicAsync(string source, string fixedSource, Action<CodeFixTest>? configure = null, string? newFile = null)
    {
        var test = new VisualBasicCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test();
        configure?.Invoke(test);
        return RunAsync(test, source, fixedSource, newFile is null ? null : ("NativeMethods.vb", newFile), SymLinksReference.Newest);
    }

    private static string Method(string body) => $$"""
        using System;
        using System.ComponentModel;
        using System.IO;
        using System.Runtime.InteropServices;
        using SymLinks;

        class Links
        {
            // So that no using is idle whatever a fix does.
            object Uses(Win32Exception error, FileInfo file, UnmanagedType type, SymLinkKind kind, Action action) => error;

            bool M(string link, string target, int flags, bool directory)
            {
                {{body}}
                return false;
            }
        }
        """;

    private static string Function(string body) => $"""
        Imports System
        Imports System.ComponentModel
        Imports System.IO
        Imports System.Runtime.InteropServices
        Imports SymLinks

        Class Links
            Function Uses(failure As Win32Exception, file As FileInfo, type As UnmanagedType, kind As SymLinkKind, action As Action) As Object
                Return failure
            End Function

            Function M(link As String, target As String, flags As Integer, directory As Boolean) As Boolean
                {body}
                Return False
            End Function
        End Class
        """;

    private Task RunAsync(CodeFixTest test, string source, string fixedSource, (string Name, string Content)? newFile, MetadataReference symLinks)
    {
        test.TestCode = source;
        test.CodeActionEquivalenceKey = fix;
        if (test.ReferenceAssemblies == TargetFrameworks.Default || symLinks != SymLinksReference.Newest)
        {
            test.TestState.AdditionalReferences.Add(symLinks);
        }

        if (source == fixedSource)
        {
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }
        else
        {
            test.FixedCode = fixedSource;
        }

        if (newFile is { } added)
        {
            test.FixedState.Sources.Add(added);
        }

        return test.RunAsync(Cancellation);
    }
}
