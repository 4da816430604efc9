using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>Names in the code round a call that the rewriting to <c>SymLink</c> must not run into.</summary>
public sealed class CallSymLinkNamesTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(CallSymLink), withDeclarations: true, withSymLinks: true)
{
    [Theory]
    [InlineData("string SymLink => \"\";")]
    [InlineData("void SymLink() { }")]
    [InlineData("class SymLink { }")]
    [InlineData("event System.Action SymLink;")]
    public Task Member_of_that_name_makes_the_name_qualified(string member) => VerifyCSharpAsync(
        $$"""
        class Program
        {
            {{member}}

            void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
        }
        """,
        $$"""
        class Program
        {
            {{member}}

            void Link() => SymLinks.SymLink.CreateFile("link", "target");
        }
        """);

    [Fact]
    public Task Local_of_that_name_makes_the_name_qualified() => VerifyCSharpAsync(
        """
        class Program
        {
            void Link(string SymLink)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(SymLink, "target", SymbolicLink.File)|};
            }
        }
        """,
        """
        class Program
        {
            void Link(string SymLink)
            {
                SymLinks.SymLink.CreateFile(SymLink, "target");
            }
        }
        """);

    [Fact]
    public Task Namespace_that_ends_in_that_name_round_the_code_does_not_matter() => VerifyCSharpAsync(
        """
        namespace Tool.SymLinks
        {
            class Program
            {
                void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }
        """,
        """
        using SymLinks;

        namespace Tool.SymLinks
        {
            class Program
            {
                void Link() => SymLink.CreateFile("link", "target");
            }
        }
        """);

    [Fact]
    public Task Namespace_of_that_name_beside_imports_inside_a_namespace_makes_the_name_global() => VerifyCSharpAsync(
        """
        namespace Tool
        {
            using System;

            class Program
            {
                void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }

        namespace Tool.SymLinks
        {
            class Other
            {
            }
        }
        """,
        """
        namespace Tool
        {
            using System;

            class Program
            {
                void Link() => global::SymLinks.SymLink.CreateFile("link", "target");
            }
        }

        namespace Tool.SymLinks
        {
            class Other
            {
            }
        }
        """);

    [Fact]
    public Task File_scoped_namespace_keeps_its_imports_together() => VerifyCSharpAsync(
        """
        // Copyright: ours.

        using System;

        namespace Tool;

        class Program
        {
            void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
        }
        """,
        """
        // Copyright: ours.

        using System;
        using SymLinks;

        namespace Tool;

        class Program
        {
            void Link() => SymLink.CreateFile("link", "target");
        }
        """);

    [Fact]
    public Task Header_of_a_file_without_imports_stays_at_the_top() => VerifyCSharpAsync(
        """
        // Copyright: ours.
        // All rights reserved.

        namespace Tool
        {
            class Program
            {
                void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }
        """,
        """
        // Copyright: ours.
        // All rights reserved.

        using SymLinks;

        namespace Tool
        {
            class Program
            {
                void Link() => SymLink.CreateFile("link", "target");
            }
        }
        """);

    [Fact]
    public Task Import_is_added_above_a_static_one() => VerifyCSharpAsync(
        """
        using static NativeMethods;

        class Program
        {
            string Name() => nameof(CreateSymbolicLink);

            void Link() => {|SLNK2001:CreateSymbolicLink("link", "target", SymbolicLink.File)|};
        }
        """,
        """
        using SymLinks;
        using static NativeMethods;

        class Program
        {
            string Name() => nameof(CreateSymbolicLink);

            void Link() => SymLink.CreateFile("link", "target");
        }
        """);

    [Fact]
    public Task Comments_at_the_flags_are_not_lost() => VerifyCSharpAsync(
        """
        class Program
        {
            void Link()
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", /* a file */ SymbolicLink.File)|};
                {|SLNK2001:NativeMethods.CreateSymbolicLink(
                    "link",
                    "target", // where it leads
                    SymbolicLink.File /* a file */)|};
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            void Link()
            {
                SymLink.CreateFile("link", "target" /* a file */ );
                SymLink.CreateFile(
                    "link",
                    "target" // where it leads
                     /* a file */);
            }
        }
        """);

    [Fact]
    public Task Named_flags_in_front_go_away() => VerifyCSharpAsync(
        """
        class Program
        {
            void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink(flags: SymbolicLink.Directory, link: "link", target: "target")|};
        }
        """,
        """
        using SymLinks;

        class Program
        {
            void Link() => SymLink.CreateDirectory(path: "link", pathToTarget: "target");
        }
        """);

    [Fact]
    public Task Several_locals_of_one_declaration_are_left_alone() => VerifyCSharpNotOfferedAsync("""
        class Program
        {
            void Link()
            {
                bool first = {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|}, second = true;
                System.Console.WriteLine(second);
            }
        }
        """);

    [Fact]
    public Task Labeled_statement_keeps_its_label() => VerifyCSharpAsync(
        """
        class Program
        {
            void Link(bool again)
            {
            retry:
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
                if (again) goto retry;
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            void Link(bool again)
            {
            retry:
                SymLink.CreateFile("link", "target");
                if (again) goto retry;
            }
        }
        """);

    [Fact]
    public Task Directives_round_the_call_are_kept() => VerifyCSharpAsync(
        """
        class Program
        {
            void Link()
            {
        #if !UNIX
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
        #endif
            }
        }
        """,
        """
        using SymLinks;

        class Program
        {
            void Link()
            {
        #if !UNIX
                SymLink.CreateFile("link", "target");
        #endif
            }
        }
        """);

    [Fact]
    public Task Visual_Basic_member_of_that_name_makes_the_name_qualified() => VerifyVisualBasicAsync(
        """
        Class Program
            Property SymLink As String

            Sub Link()
                {|SLNK2001:CreateSymbolicLink("link", "target", SymbolicLink.File)|}
            End Sub
        End Class
        """,
        """
        Class Program
            Property SymLink As String

            Sub Link()
                SymLinks.SymLink.CreateFile("link", "target")
            End Sub
        End Class
        """);
}
