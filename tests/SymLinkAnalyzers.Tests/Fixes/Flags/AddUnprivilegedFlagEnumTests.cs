using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Flags;

/// <summary>Enums as real code has them, to which the flag's member is added.</summary>
public sealed class AddUnprivilegedFlagEnumTests() : FixTests<CallAnalyzer>("SLNK3001", nameof(AddUnprivilegedFlag))
{
    [Fact]
    public Task New_member_is_documented_where_all_others_are() => VerifyAsync(
        """
        /// <summary>What a link leads to.</summary>
        [Flags]
        internal enum SymbolicLink
        {
            /// <summary>A file.</summary>
            File = 0,

            /// <summary>A folder.</summary>
            Directory = 1,
        }
        """,
        """
        /// <summary>What a link leads to.</summary>
        [Flags]
        internal enum SymbolicLink
        {
            /// <summary>A file.</summary>
            File = 0,

            /// <summary>A folder.</summary>
            Directory = 1,

            /// <summary>Creates the link without the privilege in Developer Mode.</summary>
            AllowUnprivilegedCreate = 2,
        }
        """,
        "SymbolicLink.Directory",
        "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate");

    [Fact]
    public Task Enums_of_one_name_in_two_projects_both_get_the_member()
    {
        static string Source(string member, string flags) => $$"""
            using System.Runtime.InteropServices;

            internal enum SymbolicLink
            {
                File = 0,
                Directory = 1,{{member}}
            }

            static class NativeMethods
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                private static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                static bool Link() => CreateSymbolicLink("link", "target", {{flags}}) != 0;
            }
            """;
        string source = Source("", "{|SLNK3001:SymbolicLink.Directory|}");
        string fixedSource = Source("\n    AllowUnprivilegedCreate = 2,", "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate");
        var test = CSharp(source, fixedSource);
        test.NumberOfFixAllInDocumentIterations = 2;
        test.NumberOfFixAllInProjectIterations = 2;
        test.TestState.AdditionalProjects["Other"].Sources.Add(source);
        test.FixedState.AdditionalProjects["Other"].Sources.Add(fixedSource);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Comment_after_the_last_member_stays_with_it() => VerifyAsync(
        """
        enum SymbolicLink
        {
            File = 0x0,      // 0
            Directory = 0x1  // 1
        }
        """,
        """
        enum SymbolicLink
        {
            File = 0x0,      // 0
            Directory = 0x1,  // 1
            AllowUnprivilegedCreate = 0x2
        }
        """,
        "SymbolicLink.Directory",
        "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate");

    [Theory]
    [InlineData("enum SymbolicLink { File, Directory }", "enum SymbolicLink { File, Directory, AllowUnprivilegedCreate = 2 }")]
    [InlineData("enum SymbolicLink {File,Directory}", "enum SymbolicLink {File,Directory, AllowUnprivilegedCreate = 2 }")]
    [InlineData("enum SymbolicLink { File /* 0 */, Directory /* 1 */ }", "enum SymbolicLink { File /* 0 */, Directory, /* 1 */ AllowUnprivilegedCreate = 2 }")]
    public Task Enum_on_one_line_stays_there(string declaration, string fixedDeclaration) => VerifyAsync(
        declaration,
        fixedDeclaration,
        "SymbolicLink.Directory",
        "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate");

    [Fact]
    public Task Enum_without_members_gets_its_first()
    {
        RequiredRoslyn.Verify(new Version(5, 0), "Older ones give the first member a line of its own.");
        return VerifyAsync(
            "enum SymbolicLink { }",
            "enum SymbolicLink { AllowUnprivilegedCreate = 2 }",
            "0",
            "SymbolicLink.AllowUnprivilegedCreate");
    }

    [Fact]
    public Task Member_that_merely_has_the_value_is_not_the_flag() => VerifyAsync(
        "enum SymbolicLink { File, Directory, Junction }",
        "enum SymbolicLink { File, Directory, Junction, AllowUnprivilegedCreate = 2 }",
        "SymbolicLink.Directory",
        "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate");

    [Theory]
    [InlineData("SLF_UNPRIVILEGED")]
    [InlineData("Unprivileged")]
    [InlineData("AllowUnprivilegedCreation")]
    public Task Member_whose_name_says_so_is_the_flag(string member) => VerifyAsync(
        $"enum SymbolicLink {{ File, Directory, {member} }}",
        $"enum SymbolicLink {{ File, Directory, {member} }}",
        "SymbolicLink.Directory",
        "SymbolicLink.Directory | SymbolicLink." + member);

    [Fact]
    public Task Number_that_is_cast_to_the_enum_is_joined_outside_the_cast() => VerifyAsync(
        "enum SymbolicLink { File, Directory }",
        "enum SymbolicLink { File, Directory, AllowUnprivilegedCreate = 2 }",
        "(SymbolicLink)(isDirectory ? 1 : 0)",
        "(SymbolicLink)(isDirectory ? 1 : 0) | SymbolicLink.AllowUnprivilegedCreate");

    [Fact]
    public Task Nested_enum_keeps_its_container() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            public enum SymbolicLink { File, Directory }

            [DllImport("kernel32.dll")]
            public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);
        }

        class Program
        {
            bool Link() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:NativeMethods.SymbolicLink.File|}) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            public enum SymbolicLink { File, Directory, AllowUnprivilegedCreate = 2 }

            [DllImport("kernel32.dll")]
            public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);
        }

        class Program
        {
            bool Link() => NativeMethods.CreateSymbolicLink("link", "target", NativeMethods.SymbolicLink.File | NativeMethods.SymbolicLink.AllowUnprivilegedCreate) != 0;
        }
        """);

    [Fact]
    public Task Enum_in_another_namespace_compiles_where_nothing_imports_it() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        namespace Tool.Interop
        {
            public enum SymbolicLink { File, Directory }

            public static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
        }

        namespace Other
        {
            class Program
            {
                bool Link() => Tool.Interop.NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:0|}) != 0;
            }
        }
        """,
        """
        using System.Runtime.InteropServices;
        using Tool.Interop;

        namespace Tool.Interop
        {
            public enum SymbolicLink { File, Directory, AllowUnprivilegedCreate = 2 }

            public static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
        }

        namespace Other
        {
            class Program
            {
                bool Link() => Tool.Interop.NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.AllowUnprivilegedCreate) != 0;
            }
        }
        """);

    [Fact]
    public Task Static_import_of_the_enum_compiles() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;
        using static SymbolicLink;

        enum SymbolicLink { File, Directory }

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:File|}) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;
        using static SymbolicLink;

        enum SymbolicLink { File, Directory, AllowUnprivilegedCreate = 2 }

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            bool Link() => CreateSymbolicLink("link", "target", File | AllowUnprivilegedCreate) != 0;
        }
        """);

    [Fact]
    public Task Visual_Basic_new_member_is_documented_where_all_others_are() => VerifyVisualBasicAsync(
        """
        Imports System
        Imports System.Runtime.InteropServices

        <Flags>
        Friend Enum SymbolicLink As UInteger
            ''' <summary>A file.</summary>
            File = &H0

            ''' <summary>A folder.</summary>
            Directory = &H1 ' 1
        End Enum

        Class Program
            <DllImport("kernel32.dll")>
            Private Shared Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As Byte
            End Function

            Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.Directory|}) <> 0
            End Function
        End Class
        """,
        """
        Imports System
        Imports System.Runtime.InteropServices

        <Flags>
        Friend Enum SymbolicLink As UInteger
            ''' <summary>A file.</summary>
            File = &H0

            ''' <summary>A folder.</summary>
            Directory = &H1 ' 1

            ''' <summary>Creates the link without the privilege in Developer Mode.</summary>
            AllowUnprivilegedCreate = &H2
        End Enum

        Class Program
            <DllImport("kernel32.dll")>
            Private Shared Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As Byte
            End Function

            Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", SymbolicLink.Directory Or SymbolicLink.AllowUnprivilegedCreate) <> 0
            End Function
        End Class
        """);

    [Fact]
    public Task Copies_of_one_enum_in_two_projects_each_get_the_member()
    {
        const string Enum = "enum SymbolicLink\n{\n    File,\n    Directory\n}";
        const string FixedEnum = "enum SymbolicLink\n{\n    File,\n    Directory,\n    AllowUnprivilegedCreate = 2\n}";
        string source = Source(Enum, "{|SLNK3001:SymbolicLink.Directory|}");
        string fixedSource = Source(FixedEnum, "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate");
        var test = CSharp(source, fixedSource);
        test.TestState.AdditionalProjects["Other"].Sources.Add(("/Other/Test0.cs", source));
        test.FixedState.AdditionalProjects["Other"].Sources.Add(("/Other/Test0.cs", fixedSource));
        return test.RunAsync(Cancellation);
    }

    private Task VerifyAsync(string declaration, string fixedDeclaration, string flags, string fixedFlags) =>
        VerifyCSharpAsync(Source(declaration, $$"""{|SLNK3001:{{flags}}|}"""), Source(fixedDeclaration, fixedFlags));

    private static string Source(string declaration, string flags) => $$"""
        using System;
        using System.Runtime.InteropServices;

        {{declaration}}

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            bool Link(bool isDirectory) => CreateSymbolicLink("link", "target", {{flags}}) != 0;
        }
        """;
}
