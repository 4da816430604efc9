using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewriting of a call that nobody checks to <c>SymLink.Create…</c>.</summary>
public sealed class CallSymLinkTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(CallSymLink), withDeclarations: true, withSymLinks: true)
{
    [Theory]
    [InlineData("SymbolicLink.File", "SymLink.CreateFile(link, target)")]
    [InlineData("SymbolicLink.Directory", "SymLink.CreateDirectory(link, target)")]
    [InlineData("SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate", "SymLink.CreateDirectory(link, target)")]
    [InlineData("SymbolicLink.AllowUnprivilegedCreate", "SymLink.CreateFile(link, target)")]
    [InlineData("0", "SymLink.CreateFile(link, target)")]
    [InlineData("(SymbolicLink)1", "SymLink.CreateDirectory(link, target)")]
    [InlineData("isDirectory ? SymbolicLink.Directory : SymbolicLink.File", "SymLink.Create(link, target, isDirectory ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("isFile ? SymbolicLink.File : SymbolicLink.Directory", "SymLink.Create(link, target, isFile ? SymLinkKind.File : SymLinkKind.Directory)")]
    [InlineData("flags", "SymLink.Create(link, target, (flags & SymbolicLink.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("Choose()", "SymLink.Create(link, target, (Choose() & SymbolicLink.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("Directory.Exists(target) ? SymbolicLink.Directory : SymbolicLink.File", "SymLink.Create(link, target, Directory.Exists(target) ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("isDirectory ? flags : SymbolicLink.File", "SymLink.Create(link, target, ((isDirectory ? flags : SymbolicLink.File) & SymbolicLink.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    public Task Flags_choose_the_method(string flags, string call) => VerifyCSharpAsync(
        $$"""
        using System.IO;

        class Program
        {
            static void Link(string link, string target, bool isDirectory, bool isFile, SymbolicLink flags)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, {{flags}})|};
            }

            static SymbolicLink Choose() => SymbolicLink.Directory;
        }
        """,
        $$"""
        using System.IO;
        using SymLinks;

        class Program
        {
            static void Link(string link, string target, bool isDirectory, bool isFile, SymbolicLink flags)
            {
                {{call}};
            }

            static SymbolicLink Choose() => SymbolicLink.Directory;
        }
        """);

    [Theory]
    [InlineData("0", "SymLink.CreateFile(\"link\", \"target\")")]
    [InlineData("0x3", "SymLink.CreateDirectory(\"link\", \"target\")")]
    [InlineData("flags", "SymLink.Create(\"link\", \"target\", (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("flags | 2", "SymLink.Create(\"link\", \"target\", (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("directory ? 1 : 0", "SymLink.Create(\"link\", \"target\", directory ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("directory ? 3 : 2", "SymLink.Create(\"link\", \"target\", directory ? SymLinkKind.Directory : SymLinkKind.File)")]
    public Task Numeric_flags_choose_the_method(string flags, string call) => VerifyCSharpAsync(
        $$"""
        class Program
        {
            static void Link(int flags, bool directory) => {|SLNK2001:NativeMethods.CreateLink("link", "target", {{flags}})|};
        }
        """,
        $$"""
        using SymLinks;

        class Program
        {
            static void Link(int flags, bool directory) => {{call}};
        }
        """);

    [Fact]
    public Task Boolean_flags_choose_the_kind() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, bool directory);

            static void Link(bool directory)
            {
                {|SLNK2001:CreateSymbolicLink("link", "target", directory)|};
                {|SLNK2001:CreateSymbolicLink("link", "target", true)|};
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link(bool directory)
            {
                SymLink.Create("link", "target", directory ? SymLinkKind.Directory : SymLinkKind.File);
                SymLink.CreateDirectory("link", "target");
            }
        }
        """);

    [Fact]
    public Task Discard_goes_away() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(string link, string target)
            {
                _ = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link(string link, string target)
            {
                SymLink.CreateFile(link, target);
            }
        }
        """);

    [Fact]
    public Task Local_that_nothing_reads_goes_away() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(string link, string target)
            {
                // Create the link.
                var created = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|}; // done
                bool ok = false;
                ok = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory)|};
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link(string link, string target)
            {
                // Create the link.
                SymLink.CreateFile(link, target); // done
                SymLink.CreateDirectory(link, target);
            }
        }
        """);

    [Fact]
    public Task Call_in_a_try_block_throws_where_it_was_meant_to() => VerifyCSharpAsync(
        """
        using System;

        class Program
        {
            static bool TryLink(string link, string target)
            {
                try
                {
                    {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory)|};
                    return true;
                }
                catch (Exception exception)
                {
                    Console.Error.WriteLine(exception.Message);
                    return false;
                }
            }
        }
        """,
        """
        using System;
        using SymLinks;

        class Program
        {
            static bool TryLink(string link, string target)
            {
                try
                {
                    SymLink.CreateDirectory(link, target);
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
    public Task Layout_and_comments_of_the_arguments_are_kept() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(string folder, SymbolicLink flags)
            {
                // Switch to the new version.
                {|SLNK2001:NativeMethods.CreateSymbolicLink(
                    folder + @"\current",  // the link
                    folder + @"\v2",       // where it leads
                    flags /* a folder */)|};  // nobody looks
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link(string folder, SymbolicLink flags)
            {
                // Switch to the new version.
                SymLink.Create(
                    folder + @"\current",  // the link
                    folder + @"\v2",       // where it leads
                    (flags & SymbolicLink.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File /* a folder */);  // nobody looks
            }
        }
        """);

    [Fact]
    public Task Dropped_flags_leave_a_tidy_argument_list() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(string folder)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(
                    folder + @"\current",
                    folder + @"\v2",
                    SymbolicLink.Directory)|};
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link(string folder)
            {
                SymLink.CreateDirectory(
                    folder + @"\current",
                    folder + @"\v2");
            }
        }
        """);

    [Fact]
    public Task Named_arguments_get_the_names_of_the_method_and_keep_their_order() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(SymbolicLink flags)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(flags: flags, target: Next(), link: Next())|};
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", flags: SymbolicLink.File, target: Next())|};
            }

            static string Next() => "";
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link(SymbolicLink flags)
            {
                SymLink.Create(kind: (flags & SymbolicLink.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File, pathToTarget: Next(), path: Next());
                SymLink.CreateFile("link", pathToTarget: Next());
            }

            static string Next() => "";
        }
        """);

    [Fact]
    public Task Omitted_flags_choose_the_method_by_their_default() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags = 1);

            static void Link() => {|SLNK2001:CreateSymbolicLink("link", "target")|};
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link() => SymLink.CreateDirectory("link", "target");
        }
        """);

    [Fact]
    public Task Expression_bodies_and_lambdas_are_rewritten() => VerifyCSharpAsync(
        """
        using System;
        using System.Collections.Generic;

        class Program
        {
            static void Link(string link) => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "target", SymbolicLink.File)|};

            static void Discard(string link) => _ = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "target", SymbolicLink.File)|};

            static void All(List<string> links)
            {
                links.ForEach(link => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "target", SymbolicLink.File)|});
                Action action = () => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
                if (links.Count > 0) {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|}; else action();
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using SymLinks;

        class Program
        {
            static void Link(string link) => SymLink.CreateFile(link, "target");

            static void Discard(string link) => SymLink.CreateFile(link, "target");

            static void All(List<string> links)
            {
                links.ForEach(link => SymLink.CreateFile(link, "target"));
                Action action = () => SymLink.CreateFile("link", "target");
                if (links.Count > 0) SymLink.CreateFile("link", "target"); else action();
            }
        }
        """);

    [Fact]
    public Task Top_level_statement_is_rewritten()
    {
        var test = CSharp(
            """
            using System;

            {|SLNK2001:NativeMethods.CreateSymbolicLink(args[0], args[1], SymbolicLink.File)|};
            Console.WriteLine("linked");
            """,
            """
            using System;
            using SymLinks;

            SymLink.CreateFile(args[0], args[1]);
            Console.WriteLine("linked");
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Local_with_the_flags_of_a_top_level_statement_goes()
    {
        var test = CSharp(
            """
            using System;

            Console.WriteLine("links");
            const SymbolicLink Kind = SymbolicLink.File;
            {|SLNK2001:NativeMethods.CreateSymbolicLink(args[0], args[1], Kind)|};
            """,
            """
            using System;
            using SymLinks;

            Console.WriteLine("links");
            SymLink.CreateFile(args[0], args[1]);
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Import_inside_a_namespace_is_added_where_the_others_stand() => VerifyCSharpAsync(
        """
        namespace Tool
        {
            using System;
            using System.IO;

            class Program
            {
                static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }
        """,
        """
        namespace Tool
        {
            using System;
            using System.IO;
            using SymLinks;

            class Program
            {
                static void Link() => SymLink.CreateFile("link", "target");
            }
        }
        """);

    [Fact]
    public Task Namespace_that_is_imported_already_is_not_imported_again() => VerifyCSharpAsync(
        """
        using SymLinks;

        class Program
        {
            static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};

            static void Other() => SymLink.CreateFile("link", "target");
        }
        """,
        """
        using SymLinks;

        class Program
        {
            static void Link() => SymLink.CreateFile("link", "target");

            static void Other() => SymLink.CreateFile("link", "target");
        }
        """);

    [Fact]
    public Task Helper_of_the_users_own_with_the_same_name_makes_the_name_qualified() => VerifyCSharpAsync(
        """
        static class SymLink
        {
            static void Create(string link) => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "target", SymbolicLink.File)|};
        }
        """,
        """
        static class SymLink
        {
            static void Create(string link) => SymLinks.SymLink.CreateFile(link, "target");
        }
        """);

    [Fact]
    public Task Fix_is_not_offered_without_the_helper_library()
    {
        const string Source = """
            class Program
            {
                static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
            """;
        var test = CSharp(Source, Source);
        test.TestState.AdditionalReferences.Clear();
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("System.IntPtr link, System.IntPtr target, int flags", "default, default, 0")]
    [InlineData("System.Text.StringBuilder link, string target, int flags", "null, \"target\", 0")]
    [InlineData("ref string link, string target, int flags", "ref s_link, \"target\", 0")]
    [InlineData("string link, string target", "\"link\", \"target\"")]
    [InlineData("string link, string target, int flags, int more", "\"link\", \"target\", 0, 0")]
    public Task Call_whose_arguments_do_not_fit_is_left_alone(string parameters, string arguments) => VerifyCSharpNotOfferedAsync($$"""
        using System.Runtime.InteropServices;

        class Program
        {
            static string s_link = "";

            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink({{parameters}});

            static void Link() => {|SLNK2001:CreateSymbolicLink({{arguments}})|};
        }
        """);

    [Fact]
    public Task Transacted_call_is_left_alone() => VerifyCSharpNotOfferedAsync("""
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static void Link(IntPtr transaction) => {|SLNK2001:CreateSymbolicLinkTransacted("link", "target", 0, transaction)|};
        }
        """);

    [Fact]
    public Task Code_of_CSharp_7_3_on_the_NET_Framework_is_rewritten()
    {
        var test = CSharp(
            """
            using System;
            using System.IO;

            namespace Tool
            {
                internal static class Program
                {
                    private static void Main(string[] args)
                    {
                        foreach (var arg in args)
                        {
                            // A link for each argument.
                            {|SLNK2001:NativeMethods.CreateSymbolicLink(arg + ".lnk", arg, Directory.Exists(arg) ? SymbolicLink.Directory : SymbolicLink.File)|};
                        }
                    }
                }
            }
            """,
            """
            using System;
            using System.IO;
            using SymLinks;

            namespace Tool
            {
                internal static class Program
                {
                    private static void Main(string[] args)
                    {
                        foreach (var arg in args)
                        {
                            // A link for each argument.
                            SymLink.Create(arg + ".lnk", arg, Directory.Exists(arg) ? SymLinkKind.Directory : SymLinkKind.File);
                        }
                    }
                }
            }
            """);
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.Add(SymLinksReference.Old);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_statement_is_rewritten() => VerifyVisualBasicAsync(
        """
        Imports System.IO

        Class Program
            Shared Sub Link(path As String, target As String, flags As SymbolicLink)
                ' the first
                {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|} ' is a file
                Call {|SLNK2001:NativeMethods.CreateSymbolicLink(path, target, SymbolicLink.Directory)|}
                Dim created = {|SLNK2001:CreateSymbolicLink(path, target, flags)|}
                If Directory.Exists(target) Then {|SLNK2001:CreateSymbolicLink(path, target, If(Directory.Exists(target), SymbolicLink.Directory, SymbolicLink.File))|}
            End Sub
        End Class
        """,
        """
        Imports System.IO
        Imports SymLinks

        Class Program
            Shared Sub Link(path As String, target As String, flags As SymbolicLink)
                ' the first
                SymLink.CreateFile(path, target) ' is a file
                Call SymLink.CreateDirectory(path, target)
                SymLink.Create(path, target, If((flags And SymbolicLink.Directory) <> 0, SymLinkKind.Directory, SymLinkKind.File))
                If Directory.Exists(target) Then SymLink.Create(path, target, If(Directory.Exists(target), SymLinkKind.Directory, SymLinkKind.File))
            End Sub
        End Class
        """);

    [Fact]
    public Task Visual_Basic_named_arguments_get_the_names_of_the_method() => VerifyVisualBasicAsync(
        """
        Class Program
            Shared Sub Link()
                {|SLNK2001:CreateLink(target:="target", link:="link", flags:=1)|}
            End Sub
        End Class
        """,
        """
        Imports SymLinks

        Class Program
            Shared Sub Link()
                SymLink.CreateDirectory(pathToTarget:="target", path:="link")
            End Sub
        End Class
        """);

    [Fact]
    public Task Declare_call_is_rewritten() => VerifyVisualBasicAsync(
        """
        Class Program
            Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte

            Shared Sub Link()
                Try
                    {|SLNK2001:CreateSymbolicLinkW("link", "target", 1)|}
                Catch ex As System.Exception
                    System.Console.WriteLine(ex.Message)
                End Try
            End Sub
        End Class
        """,
        """
        Imports SymLinks

        Class Program
            Shared Sub Link()
                Try
                    SymLink.CreateDirectory("link", "target")
                Catch ex As System.Exception
                    System.Console.WriteLine(ex.Message)
                End Try
            End Sub
        End Class
        """);

    [Fact]
    public Task All_calls_of_a_solution_are_rewritten_at_once()
    {
        var test = CSharp(
            """
            class First
            {
                static void Link(string link)
                {
                    bool ok;
                    ok = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "first", SymbolicLink.File)|};
                    ok = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "second", SymbolicLink.File)|};
                    {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "third", SymbolicLink.File)|};
                }
            }
            """,
            """
            using SymLinks;

            class First
            {
                static void Link(string link)
                {
                    SymLink.CreateFile(link, "first");
                    SymLink.CreateFile(link, "second");
                    SymLink.CreateFile(link, "third");
                }
            }
            """);
        test.TestState.Sources.Add("""
            class Second
            {
                static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.Directory)|};
            }
            """);
        test.FixedState.Sources.Add("""
            using SymLinks;

            class Second
            {
                static void Link() => SymLink.CreateDirectory("link", "target");
            }
            """);
        return test.RunAsync(Cancellation);
    }
}
