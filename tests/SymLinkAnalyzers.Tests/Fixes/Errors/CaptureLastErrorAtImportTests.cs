using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Errors;

public sealed class CaptureLastErrorAtImportTests() : CallFixTests("SLNK2006", nameof(CaptureLastErrorAtImport))
{
    private const string Usings = """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        """;

    private const string Import = """
        public static class Imports
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool Create(string link, string target, int flags);
        }

        """;

    private const string Caller = """
        class Links
        {
            static void Make(string link, string target)
            {
                if (!Imports.Create(link, target, 2)) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
            }
        }

        """;

    private static string FixedImport => Import.Replace("CharSet.Unicode)]", "CharSet.Unicode, SetLastError = true)]");

    private static string FixedCaller => Caller.Replace("[|", "").Replace("|]", "");

    [Fact]
    public Task Import_of_the_same_file_is_corrected() => VerifyCSharpAsync(Usings + Import + Caller, Usings + FixedImport + FixedCaller);

    [Fact]
    public Task Import_whose_error_is_read_is_corrected_alone()
    {
        static string Source(string reading, string last) => $$"""
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            static class Links
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", ExactSpelling = true)]
                private static extern byte CreateAnsi(string link, string target, int flags);

                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode{{last}})]
                private static extern byte Create(string link, string target, int flags);

                static void Make(string link, string target)
                {
                    if (CreateAnsi(link, target, 2) != 0) return;
                    if (Create(link, target, 2) == 0) throw new Win32Exception({{reading}});
                }
            }
            """;
        return VerifyCSharpAsync(Source("[|Marshal.GetLastWin32Error()|]", ""), Source("Marshal.GetLastWin32Error()", ", SetLastError = true"));
    }

    [Fact]
    public Task Import_of_another_file_is_corrected()
    {
        var test = CSharp(Usings + Caller, Usings + FixedCaller);
        test.TestState.Sources.Add(("/0/Imports.cs", Usings + Import));
        test.FixedState.Sources.Add(("/0/Imports.cs", Usings + FixedImport));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Import_of_another_project_is_corrected()
    {
        var test = CSharp(Usings + Caller, Usings + FixedCaller);
        test.NumberOfFixAllInDocumentIterations = 1; // It changes a document of the other project.
        foreach ((SolutionState state, string import) in new[] { (test.TestState, Import), (test.FixedState, FixedImport) })
        {
            state.AdditionalProjects["Imports"].Sources.Add(("/Imports/Imports.cs", Usings + import));
            state.AdditionalProjectReferences.Add("Imports");
        }

        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Two_reads_of_one_import_correct_it_once() => VerifyCSharpAsync(
        Usings + Import + Caller + Caller.Replace("class Links", "class Others"),
        Usings + FixedImport + FixedCaller + FixedCaller.Replace("class Links", "class Others"));

    [Fact]
    public Task Exception_without_arguments_reads_the_error_too() => VerifyCSharpAsync(
        Usings + Import + Caller.Replace("new Win32Exception([|Marshal.GetLastWin32Error()|])", "[|new Win32Exception()|]"),
        Usings + FixedImport + FixedCaller.Replace("Marshal.GetLastWin32Error()", ""));

    [Fact]
    public Task Visual_Basic_import_is_corrected() => VerifyVisualBasicAsync(
        """
        Imports System.ComponentModel
        Imports System.Runtime.InteropServices

        Module Links
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode)>
            Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Sub Make(link As String, target As String)
                If Not Create(link, target, 2) Then Throw New Win32Exception([|Marshal.GetLastWin32Error()|])
            End Sub
        End Module
        """,
        """
        Imports System.ComponentModel
        Imports System.Runtime.InteropServices

        Module Links
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Sub Make(link As String, target As String)
                If Not Create(link, target, 2) Then Throw New Win32Exception(Marshal.GetLastWin32Error())
            End Sub
        End Module
        """);

    [Fact]
    public async Task Import_of_an_assembly_is_kept()
    {
        string source = Usings + Caller;
        var test = CSharp(source, source);
        test.TestState.AdditionalReferences.Add((await SourceCompilation.CSharpAsync(Usings + Import)).ToReference());
        await test.RunAsync(Cancellation);
    }
}
