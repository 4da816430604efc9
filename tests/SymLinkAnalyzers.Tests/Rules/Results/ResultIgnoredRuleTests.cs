using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class ResultIgnoredRuleTests() : RuleTests<CallAnalyzer>("SLNK2001", withDeclarations: true)
{
    [Fact]
    public Task Expression_statement_is_reported() => VerifyCSharpAsync("""
        class Program
        {
            static void Link(string link, string target)
            {
                {|#0:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkW is ignored: if the call fails, there is no link and nothing reports it"));

    [Fact]
    public Task Discard_is_reported() => VerifyCSharpAsync("""
        class Program
        {
            static void Link(string link, string target)
            {
                _ = {|#0:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkW is discarded: if the call fails, there is no link and nothing reports it"));

    [Theory]
    [InlineData("_ = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|} ? 1u : 0u;")]
    [InlineData("int made = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|} ? 1 : 0;")]
    [InlineData("System.Threading.Tasks.Task.Run(() => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|} ? 1 : 0);")]
    public Task Number_that_is_made_of_the_result_and_ignored_is_reported(string statement) => VerifyCSharpAsync($$"""
        class Program
        {
            static void Link(string link, string target)
            {
                {{statement}}
            }
        }
        """);

    [Theory]
    [InlineData("int made = NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File) ? 1 : 0; System.Console.WriteLine(made);")]
    [InlineData("_ = NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File) ? link.Length : throw new System.InvalidOperationException();")]
    public Task Number_that_is_made_of_the_result_and_used_is_silent(string statement) => VerifyCSharpAsync($$"""
        class Program
        {
            static void Link(string link, string target)
            {
                {{statement}}
            }
        }
        """);

    [Fact]
    public Task Local_that_nothing_reads_is_reported() => VerifyCSharpAsync("""
        class Program
        {
            static void Link(string link, string target)
            {
                bool created = {|#0:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkW goes into a local that is never read: if the call fails, there is no link and nothing reports it"));

    [Fact]
    public Task Try_block_does_not_count_as_a_check() => VerifyCSharpAsync("""
        using System;

        class Program
        {
            static bool TryLink(string link, string target)
            {
                try
                {
                    {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
                    return true;
                }
                catch (Exception exception)
                {
                    Console.Error.WriteLine(exception.Message);
                    return false;
                }
            }
        }
        """);

    [Fact]
    public Task Arguments_over_several_lines_are_reported_whole() => VerifyCSharpAsync("""
        class Program
        {
            static void Link(string folder)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(
                    folder + @"\current",   // the link
                    folder + @"\v2",        // where it leads
                    SymbolicLink.Directory)|};
            }
        }
        """);

    [Fact]
    public Task Expression_bodied_method_is_reported() => VerifyCSharpAsync("""
        class Program
        {
            static void Link(string link, string target) => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
        }
        """);

    [Fact]
    public Task Lambda_that_returns_nothing_is_reported() => VerifyCSharpAsync("""
        using System;
        using System.Collections.Generic;

        class Program
        {
            static void Link(List<string> targets, Action<Action> run)
            {
                targets.ForEach(target => {|SLNK2001:NativeMethods.CreateSymbolicLink(target + ".link", target, SymbolicLink.File)|});
                run(() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|});
            }
        }
        """);

    [Fact]
    public Task Lambda_that_returns_the_result_is_not_reported() => VerifyCSharpAsync("""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        class Program
        {
            static bool Link(IEnumerable<string> targets) =>
                targets.All(target => NativeMethods.CreateSymbolicLink(target + ".link", target, SymbolicLink.File));
        }
        """);

    [Fact]
    public Task Top_level_statement_is_reported()
    {
        var test = CSharp("""
            {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Number_that_is_ignored_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern int CreateSymbolicLinkA(string link, string target, int flags);

            static void Link() => {|SLNK2001:CreateSymbolicLinkA("link", "target", 0)|};
        }
        """);

    [Fact]
    public Task Transacted_call_is_reported() => VerifyCSharpAsync("""
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static void Link(IntPtr transaction)
            {
                {|#0:CreateSymbolicLinkTransacted("link", "target", 0, transaction)|};
            }
        }
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkTransactedW is ignored: if the call fails, there is no link and nothing reports it"));

    [Fact]
    public Task Extern_local_function_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link()
            {
                {|SLNK2001:CreateSymbolicLink("link", "target", 0)|};

                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task LibraryImport_is_reported()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;

            static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.U1)]
                private static partial bool Create(string link, string target, int flags);

                static void Link()
                {
                    {|SLNK2001:Create("link", "target", 0)|};
                }
            }
            """);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public async Task Import_in_a_referenced_assembly_is_reported()
    {
        Compilation library = await SourceCompilation.CSharpAsync(CommonDeclarations.CSharp.Content.Replace("NativeMethods", "LibraryMethods").Replace("SymbolicLink flags", "int flags").Replace("CreateLink(", "CreateOther("));
        var test = CSharp("""
            class Program
            {
                static void Link() => {|SLNK2001:LibraryMethods.CreateSymbolicLink("link", "target", 0)|};
            }
            """);
        test.TestState.AdditionalReferences.Add(library.ToReference());
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Import_in_a_project_of_the_other_language_is_reported()
    {
        var test = VisualBasic("""
            Class Program
                Shared Sub Link()
                    {|SLNK2001:LibraryMethods.CreateSymbolicLink("link", "target", 0)|}
                End Sub
            End Class
            """);
        test.TestState.AdditionalProjects["Library", LanguageNames.CSharp].Sources.Add("""
            using System.Runtime.InteropServices;

            public static class LibraryMethods
            {
                [DllImport("kernel32.dll")]
                [return: MarshalAs(UnmanagedType.U1)]
                public static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Library");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Tested_result_is_not_reported() => VerifyCSharpAsync("""
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Fact]
    public Task Result_that_is_returned_stored_or_passed_on_is_not_reported() => VerifyCSharpAsync("""
        using System.Diagnostics;

        class Program
        {
            private static bool s_created = NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File);

            public bool Created { get; private set; }

            static bool Return() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File);

            void Store() => Created = NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File);

            static void Pass()
            {
                Check(NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File));
                Debug.Assert(NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File));
                NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File).Equals(true);
            }

            static void Check(bool created)
            {
            }
        }
        """);

    [Theory]
    [InlineData("if (Marshal.GetLastWin32Error() != 0) throw new Win32Exception();")]
    [InlineData("int error = Marshal.GetLastWin32Error();")]
    [InlineData("int error = Marshal.GetLastPInvokeError();")]
    [InlineData("int error = Marshal.GetLastSystemError();")]
    [InlineData("Marshal.ThrowExceptionForHR(Marshal.GetHRForLastWin32Error());")]
    [InlineData("Console.WriteLine(new Win32Exception(Marshal.GetLastWin32Error()).Message);")]
    [InlineData("Console.WriteLine(new Win32Exception().Message);")]
    [InlineData("uint error = GetLastError();")]
    public Task Read_of_the_last_error_at_once_is_not_reported(string read) => VerifyCSharpAsync($$"""
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern uint GetLastError();

            static void Link(string link, string target)
            {
                NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File);
                {{read}}
            }
        }
        """);

    [Fact]
    public Task Unread_local_followed_by_a_read_of_the_last_error_is_not_reported() => VerifyCSharpAsync("""
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                var created = NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File);
                int error = Marshal.GetLastWin32Error();
                if (error != 0)
                    throw new Win32Exception(error);
            }
        }
        """);

    [Fact]
    public Task Check_whether_the_link_exists_does_not_count() => VerifyCSharpAsync("""
        using System.IO;

        class Program
        {
            static bool Link(string link, string target)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
                return File.Exists(link);
            }
        }
        """);

    [Fact]
    public Task Import_that_returns_nothing_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern void CreateSymbolicLink(string link, string target, int flags);

            static void Link() => CreateSymbolicLink("link", "target", 0);
        }
        """);

    [Fact]
    public Task Other_method_of_that_name_is_not_reported() => VerifyCSharpAsync("""
        using System.IO;

        class Program
        {
            static void Link()
            {
                File.CreateSymbolicLink("link", "target");
                CreateSymbolicLink("link", "target", 0);
            }

            static bool CreateSymbolicLink(string link, string target, int flags) => true;
        }
        """);

    [Fact]
    public Task Libc_symlink_under_that_name_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("libc", EntryPoint = "symlink", SetLastError = true)]
            static extern int CreateSymbolicLink(string target, string link);

            static void Link() => CreateSymbolicLink("target", "link");
        }
        """);

    [Fact]
    public Task Call_amid_errors_is_reported_without_an_exception()
    {
        var test = CSharp("""
            class Program
            {
                static void Link(string link)
                {
                    {|SLNK2001:NativeMethods.CreateSymbolicLink(link, link, SymbolicLink.File)|};
                    NativeMethods.CreateSymbolicLink(link, , SymbolicLink.File);
                    NativeMethods.CreateSymbolicLink(;
                    _ = NativeMethods.CreateSymbolicLink
                }
            }
            """);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_call_statement_is_reported() => VerifyVisualBasicAsync("""
        Class Program
            Shared Sub Link(path As String, target As String)
                {|#0:CreateSymbolicLink(path, target, SymbolicLink.File)|}
                Call {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|}
                If target IsNot Nothing Then {|SLNK2001:NativeMethods.CreateSymbolicLink(path, target, SymbolicLink.File)|}
            End Sub
        End Class
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkW is ignored: if the call fails, there is no link and nothing reports it"));

    [Fact]
    public Task Visual_Basic_local_that_nothing_reads_is_reported() => VerifyVisualBasicAsync("""
        Class Program
            Shared Sub Link(path As String, target As String)
                Dim created = {|#0:CreateSymbolicLink(path, target, SymbolicLink.File)|}
                Dim other As Boolean
                other = {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|}
            End Sub
        End Class
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkW goes into a local that is never read: if the call fails, there is no link and nothing reports it"));

    [Fact]
    public Task Visual_Basic_lambda_that_returns_nothing_is_reported() => VerifyVisualBasicAsync("""
        Imports System

        Class Program
            Shared ReadOnly Link As Action = Sub() {|SLNK2001:CreateSymbolicLink("link", "target", SymbolicLink.File)|}

            Shared ReadOnly Checked As Func(Of Boolean) = Function() CreateSymbolicLink("link", "target", SymbolicLink.File)
        End Class
        """);

    [Fact]
    public Task Declare_is_reported() => VerifyVisualBasicAsync("""
        Class Program
            Private Declare Unicode Function CreateLinkW Lib "kernel32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Integer

            Shared Sub Link()
                Try
                    {|SLNK2001:CreateLinkW("link", "target", 1)|}
                Catch ex As System.Exception
                    System.Console.WriteLine(ex.Message)
                End Try
            End Sub
        End Class
        """);

    [Fact]
    public Task Visual_Basic_result_that_is_used_is_not_reported() => VerifyVisualBasicAsync("""
        Class Program
            Shared Function Link() As Boolean
                If Not CreateSymbolicLink("link", "target", SymbolicLink.File) Then Throw New System.ComponentModel.Win32Exception()
                Link = CreateSymbolicLink("link", "target", SymbolicLink.File)
                Return CreateSymbolicLink("link", "target", SymbolicLink.File)
            End Function
        End Class
        """);

    [Theory]
    [InlineData("If Err.LastDllError <> 0 Then Throw New System.Exception()")]
    [InlineData("Dim code = Err().LastDllError")]
    [InlineData("Dim code = System.Runtime.InteropServices.Marshal.GetLastWin32Error()")]
    public Task Visual_Basic_read_of_the_last_error_at_once_is_not_reported(string read) => VerifyVisualBasicAsync($"""
        Imports Microsoft.VisualBasic

        Class Program
            Private Declare Auto Function CreateSymbolicLinkW Lib "kernel32" (link As String, target As String, flags As Integer) As Byte

            Shared Sub Link()
                CreateSymbolicLinkW("link", "target", 0)
                {read}
            End Sub
        End Class
        """);

    [Fact]
    public Task Call_in_generated_code_is_not_reported()
    {
        var test = CSharp("class Program { }");
        test.TestState.Sources.Add(("/0/Links.g.cs", """
            class Generated
            {
                static void Link() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File);
            }
            """));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("2", "the device stays")]
    [InlineData("0", "there is no device")]
    [InlineData("given", "the device stays as it was")]
    public Task Message_says_what_a_failure_leaves_of_a_device(string flags, string left) => VerifyCSharpAsync($$"""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", CharSet = CharSet.Unicode, SetLastError = true)]
            static extern bool DefineDosDevice(int flags, string device, string target);

            static void Define(int given)
            {
                {|#0:DefineDosDevice({{flags}}, "X:", null)|};
            }
        }
        """,
        Diagnostic().WithLocation(0).WithMessage($"The result of DefineDosDeviceW is ignored: if the call fails, {left} and nothing reports it"));

    [Theory]
    [InlineData("if (!NativeMethods.CreateSymbolicLink(target, link, SymbolicLink.File)) throw new Win32Exception();")]
    [InlineData("Console.WriteLine(link); int error = Marshal.GetLastWin32Error();")]
    [InlineData("if (File.Exists(link)) Console.WriteLine(Marshal.GetLastWin32Error());")]
    [InlineData("for (int i = 0; i < 3; i++) Console.WriteLine(Marshal.GetLastWin32Error());")]
    [InlineData("foreach (char c in link) Console.WriteLine(Marshal.GetLastWin32Error());")]
    [InlineData("try { Console.WriteLine(link); } catch (IOException) { throw new Win32Exception(); }")]
    [InlineData("Action read = () => Console.WriteLine(Marshal.GetLastWin32Error());")]
    [InlineData("Console.WriteLine(link.Length + Marshal.GetLastWin32Error());")]
    public Task Read_of_the_last_error_behind_something_else_does_not_count(string next) => VerifyCSharpAsync($$"""
        using System;
        using System.ComponentModel;
        using System.IO;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
                {{next}}
            }
        }
        """);

    [Theory]
    [InlineData("Console.WriteLine(Marshal.GetLastWin32Error());")]
    [InlineData("try { error = Marshal.GetLastWin32Error(); } catch (IOException) { }")]
    [InlineData("{ { error = Marshal.GetLastWin32Error(); } }")]
    [InlineData("while (Marshal.GetLastWin32Error() == 32) { Console.WriteLine(link); }")]
    [InlineData("throw new Win32Exception(\"text\");")]
    [InlineData("error = target == null ? 1 : 0; error = Marshal.GetLastWin32Error();", true)]
    public Task Read_of_the_last_error_that_runs_first_counts(string next, bool isLate = false) => VerifyCSharpAsync($$"""
        using System;
        using System.ComponentModel;
        using System.IO;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                int error;
                {{(isLate ? "{|SLNK2001:" : "")}}NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File){{(isLate ? "|}" : "")}};
                {{next}}
            }
        }
        """);

    [Fact]
    public Task Read_of_the_last_error_behind_a_branch_counts_for_both() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            static int Link(string link, string target, bool isDirectory)
            {
                if (isDirectory)
                    NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory);
                else
                    NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File);
                return Marshal.GetLastWin32Error();
            }
        }
        """);

    [Fact]
    public Task Result_of_a_task_that_nothing_takes_is_reported() => VerifyCSharpAsync("""
        using System.Threading.Tasks;

        class Program
        {
            static async Task Link(string link, string target)
            {
                Task.Run(() => {|#0:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|});
                _ = Task.Run(() => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|});
                await Task.Run(() => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|});
                await Task.Run(() => { return {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|}; }).ConfigureAwait(false);
                _ = await Task.Run(() => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|});
                Task.Factory.StartNew(() => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|});
                Task.Run(() => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|}).Wait();
            }
        }
        """,
        Diagnostic().WithLocation(0).WithMessage("The result of CreateSymbolicLinkW goes into a task whose result is never read: if the call fails, there is no link and nothing reports it"));

    [Fact]
    public Task Result_of_a_task_that_is_taken_is_not_reported() => VerifyCSharpAsync("""
        using System;
        using System.Threading.Tasks;

        class Program
        {
            static async Task<bool> Link(string link, string target, Func<Func<bool>, Task<bool>> run)
            {
                Task<bool> task = Task.Run(() => NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File));
                if (!await Task.Run(() => NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File))) throw new Exception();
                bool created = Task.Run(() => NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)).Result;
                run(() => NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File));
                await Task.Run(() => { if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)) throw new Exception(); });
                return created && await task && await Task.Run(() => NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File));
            }
        }
        """);

    [Fact]
    public Task Visual_Basic_result_of_a_task_that_nothing_takes_is_reported() => VerifyVisualBasicAsync("""
        Imports System.Threading.Tasks

        Class Program
            Shared Async Function Link(path As String, target As String) As Task(Of Boolean)
                Await Task.Run(Function() {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|})
                Task.Factory.StartNew(Function() {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|}).Wait()
                Return Await Task.Run(Function() CreateSymbolicLink(path, target, SymbolicLink.File))
            End Function
        End Class
        """);

    [Theory]
    [InlineData("If Not CreateSymbolicLinkW(\"link\", \"target\", 0) = 0 Then Throw New System.Exception(Err.LastDllError.ToString())")]
    [InlineData("System.Console.WriteLine()\nDim code = Err.LastDllError")]
    public Task Visual_Basic_read_of_the_last_error_behind_something_else_does_not_count(string next) => VerifyVisualBasicAsync($$"""
        Imports Microsoft.VisualBasic

        Class Program
            Private Declare Auto Function CreateSymbolicLinkW Lib "kernel32" (link As String, target As String, flags As Integer) As Byte

            Shared Sub Link()
                {|SLNK2001:CreateSymbolicLinkW("link", "target", 0)|}
                {{next}}
            End Sub
        End Class
        """);

    [Fact]
    public Task Visual_Basic_read_of_the_last_error_under_On_Error_counts() => VerifyVisualBasicAsync("""
        Imports Microsoft.VisualBasic

        Class Program
            Private Declare Auto Function CreateSymbolicLinkW Lib "kernel32" (link As String, target As String, flags As Integer) As Byte

            Shared Sub Link()
                On Error Resume Next
                CreateSymbolicLinkW("link", "target", 0)
                If Err.LastDllError <> 0 Then System.Console.WriteLine()
                {|SLNK2001:CreateSymbolicLinkW("link", "target", 0)|}
            End Sub
        End Class
        """);
}
