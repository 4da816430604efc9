using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewriting of a call that nobody checks to <c>File.CreateSymbolicLink</c> or <c>Directory.CreateSymbolicLink</c>.</summary>
public sealed class CallFrameworkApiForIgnoredResultTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(CallFrameworkApi), withDeclarations: true)
{
    private const string Link = """
        class Program
        {
            static void Link(string link, string target)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """;

    private const string FixedLink = """
        using System.IO;

        class Program
        {
            static void Link(string link, string target)
            {
                File.CreateSymbolicLink(link, target);
            }
        }
        """;

    [Fact]
    public Task Call_for_a_file_calls_File() => VerifyCSharpAsync(Link, FixedLink);

    [Theory]
    [InlineData("SymbolicLink.Directory")]
    [InlineData("SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("(SymbolicLink)3")]
    [InlineData("flags | SymbolicLink.Directory")]
    public Task Call_for_a_directory_calls_Directory(string flags) => VerifyCSharpAsync(
        $$"""
        using System.IO;

        class Program
        {
            static void Link(string link, string target, SymbolicLink flags) => {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, {{flags}})|};
        }
        """,
        """
        using System.IO;

        class Program
        {
            static void Link(string link, string target, SymbolicLink flags) => Directory.CreateSymbolicLink(link, target);
        }
        """);

    [Theory]
    [InlineData("flags")]
    [InlineData("isDirectory ? SymbolicLink.Directory : SymbolicLink.File")]
    [InlineData("Choose()")]
    [InlineData("Choose() | SymbolicLink.Directory")]
    [InlineData("(flags = SymbolicLink.Directory)")]
    public Task Call_whose_kind_is_unknown_or_whose_flags_do_something_is_left_alone(string flags) => VerifyCSharpNotOfferedAsync($$"""
        class Program
        {
            static void Link(bool isDirectory, SymbolicLink flags) => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", {{flags}})|};

            static SymbolicLink Choose() => SymbolicLink.File;
        }
        """);

    [Fact]
    public Task Named_arguments_get_the_names_of_the_method_and_keep_their_order() => VerifyCSharpAsync(
        """
        using System.IO;

        class Program
        {
            static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink(flags: SymbolicLink.File, target: Next(), link: Next())|};

            static string Next() => "";
        }
        """,
        """
        using System.IO;

        class Program
        {
            static void Link() => File.CreateSymbolicLink(pathToTarget: Next(), path: Next());

            static string Next() => "";
        }
        """);

    [Fact]
    public Task Method_named_File_in_the_class_makes_the_name_qualified() => VerifyCSharpAsync(
        """
        using System.IO;

        class Controller
        {
            void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};

            void File()
            {
            }
        }
        """,
        """
        using System.IO;

        class Controller
        {
            void Link() => System.IO.File.CreateSymbolicLink("link", "target");

            void File()
            {
            }
        }
        """);

    [Fact]
    public Task Type_named_File_in_the_project_makes_the_name_qualified() => VerifyCSharpAsync(
        """
        namespace Tool
        {
            class File
            {
                static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }
        """,
        """
        namespace Tool
        {
            class File
            {
                static void Link() => System.IO.File.CreateSymbolicLink("link", "target");
            }
        }
        """);

    [Fact]
    public Task Discard_and_comments_are_treated_as_with_SymLink() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(string link, string target)
            {
                // first
                _ = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory)|}; // second
            }
        }
        """,
        """
        using System.IO;

        class Program
        {
            static void Link(string link, string target)
            {
                // first
                Directory.CreateSymbolicLink(link, target); // second
            }
        }
        """);

    [Fact]
    public Task Fix_is_not_offered_on_the_NET_Framework() => VerifyNotOfferedAsync(ReferenceAssemblies.NetFramework.Net472.Default);

    [Fact]
    public Task Fix_is_not_offered_on_NET_Standard() => VerifyNotOfferedAsync(ReferenceAssemblies.NetStandard.NetStandard20);

    [Fact]
    public Task Fix_is_offered_on_NET_8()
    {
        var test = CSharp(Link, FixedLink);
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net80;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_statement_is_rewritten() => VerifyVisualBasicAsync(
        """
        Class Program
            Shared Sub Link(path As String, target As String)
                {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|}
                Dim created = {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.Directory)|} ' a folder
            End Sub
        End Class
        """,
        """
        Imports System.IO

        Class Program
            Shared Sub Link(path As String, target As String)
                File.CreateSymbolicLink(path, target)
                Directory.CreateSymbolicLink(path, target) ' a folder
            End Sub
        End Class
        """);

    [Fact]
    public Task Visual_Basic_fix_is_not_offered_on_the_NET_Framework()
    {
        const string Source = """
            Class Program
                Shared Sub Link()
                    {|SLNK2001:CreateSymbolicLink("link", "target", SymbolicLink.File)|}
                End Sub
            End Class
            """;
        var test = VisualBasic(Source, Source);
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Fix_is_not_offered_in_a_file_that_an_older_target_framework_compiles_too()
    {
        var test = CSharp(Link, Link);
        ProjectState older = test.TestState.AdditionalProjects["Older"];
        older.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        older.Sources.Add(("/0/Test0.cs", Link));
        older.Sources.Add(CommonDeclarations.CSharp);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task File_that_another_new_target_framework_compiles_too_is_rewritten_for_both()
    {
        var test = CSharp(Link, FixedLink);
        test.NumberOfFixAllInDocumentIterations = 2;
        foreach ((SolutionState state, string source) in new[] { (test.TestState, Link), (test.FixedState, FixedLink) })
        {
            ProjectState older = state.AdditionalProjects["Older"];
            older.ReferenceAssemblies = ReferenceAssemblies.Net.Net80;
            older.Sources.Add(("/0/Test0.cs", source));
            older.Sources.Add(CommonDeclarations.CSharp);
        }

        return test.RunAsync(Cancellation);
    }

    private Task VerifyNotOfferedAsync(ReferenceAssemblies references)
    {
        var test = CSharp(Link, Link);
        test.ReferenceAssemblies = references;
        return test.RunAsync(Cancellation);
    }
}
