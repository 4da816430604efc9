using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>
/// The base of the tests of a rule for calls. Bodies are those of a method with the parameters link, target, flags and
/// others; what the rule reports is marked <c>[|…|]</c>. The host's other rules are off.
/// </summary>
/// <param name="id">The rule under test.</param>
/// <param name="alsoOn">Rules that are on as well.</param>
public abstract class CallRuleTests(string id, params string[] alsoOn)
{
    private const string CSharpPrelude = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Diagnostics;
        using System.IO;
        using System.Runtime.InteropServices;
        using System.Security.Principal;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using static NativeMethods;

        [Flags]
        enum LinkFlags : uint { File = 0, Directory = 1, AllowUnprivilegedCreate = 2 }

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool Create(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string link, string target, LinkFlags flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            internal static extern byte CreateByte(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateUncaptured(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateByDefault(string link, string target, int flags = 0);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateByBoolean(string link, string target, bool flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkTransactedW", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateTransacted(string link, string target, int flags, IntPtr transaction);

            [DllImport("kernel32.dll", SetLastError = true)]
            internal static extern bool CloseHandle(IntPtr handle);

            [DllImport("kernel32.dll")]
            internal static extern uint GetLastError();

            [DllImport("kernel32.dll")]
            internal static extern uint GetTickCount();
        }

        partial class C
        {
            static int s_flags;
            bool _ok;
            static bool IsElevated() => false;
            static int Compute() => 0;
            static void Log(string text) { }
            static bool Wrapper() => false;

        """;

    private const string VisualBasicPrelude = """
        Imports System
        Imports System.ComponentModel
        Imports System.Diagnostics
        Imports System.IO
        Imports System.Runtime.InteropServices
        Imports Microsoft.VisualBasic

        Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function CreateByte(link As String, target As String, flags As Integer) As Byte
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode)>
            Function CreateUncaptured(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkTransactedW", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function CreateTransacted(link As String, target As String, flags As Integer, transaction As IntPtr) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Declare Unicode Function CreateDeclared Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte

            <DllImport("kernel32.dll")>
            Function GetLastError() As UInteger
            End Function
        End Module

        Class C
            Shared Function IsElevated() As Boolean
                Return False
            End Function

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Verifies a body of a C# method.</summary>
    protected Task CSharpAsync(string body) => CSharpMembersAsync(Method(body));

    /// <summary>Verifies a body of a C# method that uses a library.</summary>
    protected Task CSharpAsync(string body, MetadataReference library)
    {
        var test = new CSharpAnalyzerVerifier<CallAnalyzer>.Test { TestCode = CSharpPrelude + Method(body) + "\n}" };
        test.TestState.AdditionalReferences.Add(library);
        return RunAsync(test);
    }

    /// <summary>Verifies members of a C# class.</summary>
    protected Task CSharpMembersAsync(string members, bool useGenerator = false) =>
        RunAsync(new CSharpAnalyzerVerifier<CallAnalyzer>.Test { TestCode = CSharpPrelude + members + "\n}", UseLibraryImportGenerator = useGenerator });

    /// <param name="source">All of the source.</param>
    /// <param name="checkErrors">Whether the compiler has to have nothing against it, or only what is marked.</param>
    protected Task CSharpSourceAsync(string source, bool checkErrors = true) =>
        RunAsync(new CSharpAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = source,
            CompilerDiagnostics = checkErrors ? CompilerDiagnostics.Errors : CompilerDiagnostics.None,
            TestBehaviors = checkErrors ? TestBehaviors.None : TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        });

    /// <summary>Verifies a source where the project defines symbols.</summary>
    protected Task CSharpSourceAsync(string source, string[] symbols) => RunAsync(new WithSymbols(symbols) { TestCode = source });

    /// <summary>Verifies a body of a C# method that the compiler has something against.</summary>
    protected Task HalfTypedCSharpAsync(string body) => CSharpSourceAsync(
        CSharpPrelude + Method(body) + "\n}",
        checkErrors: false);

    /// <summary>Verifies a body of a C# method, and what the diagnostic tells its fixes.</summary>
    protected Task CSharpAsync(string body, params (string Name, string? Value)[] properties) => RunAsync(new CSharpAnalyzerVerifier<CallAnalyzer>.Test
    {
        TestCode = CSharpPrelude + $$"""
            object M(string link, string target, int flags)
            {
                {{body}}
                return null;
            }
        }
        """,
        DiagnosticVerifier = (diagnostic, _, _) => Assert.Equal(properties.Order(), diagnostic.Properties.Select(pair => (pair.Key, pair.Value)).Order()),
    });

    /// <summary>Verifies a body of a C# method, and the message of what is reported in it.</summary>
    protected Task CSharpMessageAsync(string body, string message) => RunAsync(new CSharpAnalyzerVerifier<CallAnalyzer>.Test
    {
        TestCode = CSharpPrelude + $$"""
            object M(string link, string target, int flags, IntPtr handle)
            {
                {{body}}
                return null;
            }
        }
        """,
        DiagnosticVerifier = (diagnostic, _, _) => Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture)),
    });

    /// <summary>Verifies a body of a Visual Basic function.</summary>
    protected Task VisualBasicAsync(string body) => RunAsync(
        new VisualBasicAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = VisualBasicPrelude + $"""
                Function M(link As String, target As String, flags As Integer, isDirectory As Boolean) As Object
            {body}
                    Return Nothing
                End Function
            End Class
            """,
        });

    protected Task VisualBasicSourceAsync(string source) => RunAsync(new VisualBasicAnalyzerVerifier<CallAnalyzer>.Test { TestCode = source });

    private static string Method(string body) => $$"""
            object M(string link, string target, int flags, bool directory, int number, IntPtr handle)
            {
                {{body}}
                return null;
            }
        """;

    private Task RunAsync(AnalyzerTest test)
    {
        test.DefaultDiagnosticId = id;
        test.DisabledDiagnostics.AddRange(new CallAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Where(other => other != id && !alsoOn.Contains(other)));
        test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
        return test.RunAsync(Cancellation);
    }

    private sealed class WithSymbols(string[] symbols) : CSharpAnalyzerVerifier<CallAnalyzer>.Test
    {
        protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithPreprocessorSymbols(symbols);
    }
}
