using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Flags;

/// <summary>The flag that is added to the flags of a call.</summary>
public sealed class AddUnprivilegedFlagTests() : FixTests<CallAnalyzer>("SLNK3001", nameof(AddUnprivilegedFlag))
{
    [Theory]
    [InlineData("SymbolicLink.Directory", "SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("SymbolicLink.File", "SymbolicLink.File | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("0", "SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("default", "SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("default(SymbolicLink)", "SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("(SymbolicLink)0", "SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("(SymbolicLink)1", "(SymbolicLink)1 | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("any & ~SymbolicLink.AllowUnprivilegedCreate", "any & ~SymbolicLink.AllowUnprivilegedCreate | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("isDirectory ? SymbolicLink.Directory : SymbolicLink.File", "(isDirectory ? SymbolicLink.Directory : SymbolicLink.File) | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("isDirectory ? SymbolicLink.Directory : 0", "(isDirectory ? SymbolicLink.Directory : 0) | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("isDirectory switch { true => SymbolicLink.Directory, false => SymbolicLink.File }", "isDirectory switch { true => SymbolicLink.Directory, false => SymbolicLink.File } | SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("/* a folder */ SymbolicLink.Directory /* it is */", "/* a folder */ SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate /* it is */")]
    public Task Enum_member_is_joined(string flags, string fixedFlags)
    {
        (string before, string marked, string after) = Split(flags);
        return VerifyCSharpAsync(Source($$"""{{before}}{|SLNK3001:{{marked}}|}{{after}}"""), Source(fixedFlags));

        static string Source(string argument) => $$"""
            using System.Runtime.InteropServices;

            enum SymbolicLink
            {
                File = 0,
                Directory = 1,
                AllowUnprivilegedCreate = 2,
            }

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                static bool Link(bool isDirectory, SymbolicLink any) => CreateSymbolicLink("link", "target", {{argument}}) != 0;
            }
            """;
    }

    [Fact]
    public Task Enum_without_a_member_gets_one() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            File = 0,
            Directory = 1
        }

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.Directory|}) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2
        }

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            static bool Link() => CreateSymbolicLink("link", "target", SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate) != 0;
        }
        """);

    [Theory]
    [InlineData("enum SymbolicLink { File = 0, Directory = 1 }", "enum SymbolicLink { File = 0, Directory = 1, AllowUnprivilegedCreate = 2 }")]
    [InlineData("enum SymbolicLink { File, Directory, }", "enum SymbolicLink { File, Directory, AllowUnprivilegedCreate = 2, }")]
    [InlineData("enum SymbolicLink : byte { File, Directory }", "enum SymbolicLink : byte { File, Directory, AllowUnprivilegedCreate = 2 }")]
    [InlineData("enum SymbolicLink : uint\n{\n    File = 0, // a file\n    Directory = 1, // a folder\n}", "enum SymbolicLink : uint\n{\n    File = 0, // a file\n    Directory = 1, // a folder\n    AllowUnprivilegedCreate = 2,\n}")]
    public Task Enum_keeps_its_layout(string declaration, string fixedDeclaration)
    {
        return VerifyCSharpAsync(Source(declaration, "{|SLNK3001:SymbolicLink.File|}"), Source(fixedDeclaration, "SymbolicLink.File | SymbolicLink.AllowUnprivilegedCreate"));

        static string Source(string declaration, string flags) => $$"""
            using System.Runtime.InteropServices;

            {{declaration}}

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                static bool Link() => CreateSymbolicLink("link", "target", {{flags}}) != 0;
            }
            """;
    }

    [Theory]
    [InlineData("(1)", "(1 Or 2)")]
    [InlineData("If(isDirectory, (1), (0))", "If(isDirectory, (1 Or 2), (2))")]
    public Task Flags_in_parentheses_of_Visual_Basic_are_joined(string flags, string fixedFlags)
    {
        return VerifyVisualBasicAsync(Source("{|SLNK3001:" + flags + "|}"), Source(fixedFlags));

        static string Source(string flags) => $"""
            Class Links
                Declare Unicode Function CreateSymbolicLink Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte

                Function Link(isDirectory As Boolean) As Boolean
                    Return CreateSymbolicLink("link", "target", {flags}) <> 0
                End Function
            End Class
            """;
    }

    [Fact]
    public Task Nothing_is_offered_for_a_Boolean() => VerifyCSharpNotOfferedAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLink(string link, string target, bool isDirectory);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:true|}) != 0;
        }
        """);

    [Fact]
    public Task Enum_in_upper_case_gets_a_member_in_upper_case() => VerifyCSharpAsync(
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [Flags]
            public enum SYMBOLIC_LINK_FLAG : uint
            {
                SYMBOLIC_LINK_FLAG_FILE = 0x0,
                SYMBOLIC_LINK_FLAG_DIRECTORY = 0x1
            }

            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SYMBOLIC_LINK_FLAG flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:SYMBOLIC_LINK_FLAG.SYMBOLIC_LINK_FLAG_DIRECTORY|}) != 0;
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [Flags]
            public enum SYMBOLIC_LINK_FLAG : uint
            {
                SYMBOLIC_LINK_FLAG_FILE = 0x0,
                SYMBOLIC_LINK_FLAG_DIRECTORY = 0x1,
                SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 0x2
            }

            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SYMBOLIC_LINK_FLAG flags);

            static bool Link() => CreateSymbolicLink("link", "target", SYMBOLIC_LINK_FLAG.SYMBOLIC_LINK_FLAG_DIRECTORY | SYMBOLIC_LINK_FLAG.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE) != 0;
        }
        """);

    [Fact]
    public Task Enum_in_another_file_gets_a_member()
    {
        var test = CSharp(
            """
            class Program
            {
                static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.File|}) != 0;
            }
            """,
            """
            class Program
            {
                static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File | SymbolicLink.AllowUnprivilegedCreate) != 0;
            }
            """);
        test.TestState.Sources.Add(Declarations("Directory = 1"));
        test.FixedState.Sources.Add(Declarations("Directory = 1,\n    AllowUnprivilegedCreate = 2"));
        return test.RunAsync(Cancellation);

        static string Declarations(string member) => $$"""
            using System.Runtime.InteropServices;

            enum SymbolicLink
            {
                File = 0,
                {{member}}
            }

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
            """;
    }

    [Fact]
    public Task Enum_in_a_project_of_the_other_language_is_joined_with_the_number()
    {
        var test = CSharp(
            """
            class Program
            {
                static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.File|});
            }
            """,
            """
            class Program
            {
                static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File | (SymbolicLink)2);
            }
            """);
        foreach (SolutionState state in new[] { test.TestState, test.FixedState })
        {
            ProjectState library = state.AdditionalProjects["Library", LanguageNames.VisualBasic];
            library.Sources.Add("""
                Imports System.Runtime.InteropServices

                Public Enum SymbolicLink
                    File = 0
                    Directory = 1
                End Enum

                Public Class NativeMethods
                    <DllImport("kernel32.dll")>
                    Public Shared Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As <MarshalAs(UnmanagedType.U1)> Boolean
                    End Function
                End Class
                """);
            state.AdditionalProjectReferences.Add("Library");
        }

        return test.RunAsync(Cancellation);
    }

    [Fact]
    public async Task Enum_in_a_referenced_assembly_is_joined_with_the_number()
    {
        Compilation library = await SourceCompilation.CSharpAsync("""
            using System.Runtime.InteropServices;

            public enum SymbolicLink
            {
                File = 0,
                Directory = 1
            }

            public static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
            """);
        var test = CSharp(
            """
            class Program
            {
                static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.Directory|}) != 0;
            }
            """,
            """
            class Program
            {
                static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.Directory | (SymbolicLink)2) != 0;
            }
            """);
        test.TestState.AdditionalReferences.Add(library.ToReference());
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Enum_whose_member_of_that_name_means_something_else_is_joined_with_the_number() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        enum SymbolicLink { File = 0, AllowUnprivilegedCreate = 4 }

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.File|}) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        enum SymbolicLink { File = 0, AllowUnprivilegedCreate = 4 }

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

            static bool Link() => CreateSymbolicLink("link", "target", SymbolicLink.File | (SymbolicLink)2) != 0;
        }
        """);

    [Theory]
    [InlineData("int", "0", "2")]
    [InlineData("int", "1", "1 | 2")]
    [InlineData("int", "0x1", "0x1 | 2")]
    [InlineData("int", "choice ? 1 : 0", "choice ? 1 | 2 : 2")]
    [InlineData("int", "number switch { 0 => 0, 1 => 1, _ => throw new System.Exception() }", "number switch { 0 => 2, 1 => 1 | 2, _ => throw new System.Exception() }")]
    [InlineData("int", "number & 1", "number & 1 | 2")]
    [InlineData("int", "default", "2")]
    [InlineData("uint", "0", "2")]
    [InlineData("uint", "1", "1 | 2")]
    [InlineData("uint", "1u", "1u | 2")]
    [InlineData("uint", "choice ? 1u : 0u", "choice ? 1u | 2 : 2")]
    [InlineData("uint", "(uint)(choice ? 1 : 0)", "(uint)(choice ? 1 : 0) | 2")]
    [InlineData("uint", "unsigned & 1", "unsigned & 1 | 2")]
    [InlineData("byte", "1", "1 | 2")]
    [InlineData("byte", "(byte)(number & 1)", "(byte)((byte)(number & 1) | 2)")]
    [InlineData("short", "(short)(number & 1)", "(short)((short)(number & 1) | 2)")]
    [InlineData("ushort", "0", "2")]
    [InlineData("long", "1", "1 | 2")]
    [InlineData("long", "number & 1", "number & 1 | 2")]
    [InlineData("ulong", "1UL", "1UL | 2")]
    [InlineData("nint", "1", "1 | 2")]
    public Task Number_is_joined(string type, string flags, string fixedFlags)
    {
        return VerifyCSharpAsync(Source($$"""{|SLNK3001:{{flags}}|}"""), Source(fixedFlags));

        string Source(string argument) => $$"""
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLink(string link, string target, {{type}} flags);

                static bool Link(bool choice, int number, uint unsigned) => CreateSymbolicLink("link", "target", {{argument}}) != 0;
            }
            """;
    }

    [Fact]
    public Task Parenthesized_flags_keep_their_parentheses() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link(bool choice) => CreateSymbolicLink("link", "target", ({|SLNK3001:choice ? 1 : 0|})) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link(bool choice) => CreateSymbolicLink("link", "target", (choice ? 1 | 2 : 2)) != 0;
        }
        """);

    [Fact]
    public Task Local_is_joined_where_it_is_passed() => VerifyCSharpAsync(
        """
        using System.IO;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link(string target)
            {
                int flags = 0;
                if (Directory.Exists(target))
                {
                    flags = 1;
                }

                return CreateSymbolicLink("link", target, {|SLNK3001:flags|}) != 0;
            }
        }
        """,
        """
        using System.IO;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link(string target)
            {
                int flags = 0;
                if (Directory.Exists(target))
                {
                    flags = 1;
                }

                return CreateSymbolicLink("link", target, flags | 2) != 0;
            }
        }
        """);

    [Fact]
    public Task Constant_that_is_named_after_the_flag_is_used() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            public const int SYMBOLIC_LINK_FLAG_DIRECTORY = 1;
            public const int SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 2;

            [DllImport("kernel32.dll")]
            public static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:SYMBOLIC_LINK_FLAG_DIRECTORY|}) != 0;
        }

        static class Program
        {
            static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:0|}) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            public const int SYMBOLIC_LINK_FLAG_DIRECTORY = 1;
            public const int SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 2;

            [DllImport("kernel32.dll")]
            public static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", SYMBOLIC_LINK_FLAG_DIRECTORY | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE) != 0;
        }

        static class Program
        {
            static bool Link() => NativeMethods.CreateSymbolicLink("link", "target", NativeMethods.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE) != 0;
        }
        """);

    [Theory]
    [InlineData("int flags = 0", "\"link\", \"target\"", "\"link\", \"target\", 2")]
    [InlineData("int flags = 1", "\"link\", \"target\"", "\"link\", \"target\", 1 | 2")]
    [InlineData("int flags = 0", "\n        \"link\", // new\n        \"target\"", "\n        \"link\", // new\n        \"target\",\n        2")]
    [InlineData("int flags = 0", "\n        \"link\",\n        \"target\" // old\n    ", "\n        \"link\",\n        \"target\", // old\n        2\n    ")]
    [InlineData("int flags = 0", "\"link\", /* old */ \"target\" /* it is */", "\"link\", /* old */ \"target\" /* it is */, 2")]
    [InlineData("int flags = 0", "\"link\", (\"target\".Trim())!", "\"link\", (\"target\".Trim())!, 2")]
    [InlineData("int flags = 0", "target: \"target\", link: \"link\"", "target: \"target\", link: \"link\", flags: 2")]
    [InlineData("uint flags = 1", "\"link\", \"target\"", "\"link\", \"target\", 1U | 2")]
    [InlineData("Kind flags = Kind.Folder", "\"link\", \"target\"", "\"link\", \"target\", Kind.Folder | Kind.Unprivileged")]
    [InlineData("Kind flags = 0", "\"link\", \"target\"", "\"link\", \"target\", Kind.Unprivileged")]
    public Task Omitted_argument_is_added_with_the_default_value(string parameter, string arguments, string fixedArguments)
    {
        return VerifyCSharpAsync(Source($$"""{|SLNK3001:CreateSymbolicLink({{arguments}})|}"""), Source($"CreateSymbolicLink({fixedArguments})"));

        string Source(string call) => $$"""
            using System.Runtime.InteropServices;

            enum Kind { File, Folder, Unprivileged }

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLink(string link, string target, {{parameter}});

                static bool Link() => {{call}} != 0;
            }
            """;
    }

    [Theory]
    [InlineData("\"link\", \"target\"", "\"link\", \"target\", 2")]
    [InlineData("\n            \"link\",\n            \"target\"", "\n            \"link\",\n            \"target\",\n            2")]
    [InlineData("target:=\"target\", link:=\"link\"", "target:=\"target\", link:=\"link\", flags:=2")]
    public Task Visual_Basic_omitted_argument_is_added_with_the_default_value(string arguments, string fixedArguments)
    {
        return VerifyVisualBasicAsync(Source($$"""{|SLNK3001:CreateSymbolicLink({{arguments}})|}"""), Source($"CreateSymbolicLink({fixedArguments})"));

        static string Source(string call) => $"""
            Imports System.Runtime.InteropServices

            Module NativeMethods
                <DllImport("kernel32.dll")>
                Function CreateSymbolicLink(link As String, target As String, Optional flags As Integer = 0) As Byte
                End Function

                Function Link() As Boolean
                    Return {call} <> 0
                End Function
            End Module
            """;
    }

    [Fact]
    public Task Named_argument_keeps_its_name_and_its_comments() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink(
                flags: {|SLNK3001:1|}, // a folder
                link: "link",
                target: "target") != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink(
                flags: 1 | 2, // a folder
                link: "link",
                target: "target") != 0;
        }
        """);

    [Theory]
    [InlineData("true")]
    [InlineData("System.IO.Directory.Exists(\"target\")")]
    public Task Boolean_flags_are_left_alone(string flags) => VerifyCSharpNotOfferedAsync($$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, bool flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:{{flags}}|}) != 0;
        }
        """);

    [Fact]
    public Task All_calls_of_a_solution_share_one_new_member()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            public enum SymbolicLink
            {
                File = 0,
                Directory = 1
            }

            public static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                static bool First() => CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.File|}) != 0;

                static bool Second() => CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.Directory|}) != 0;
            }
            """,
            """
            using System.Runtime.InteropServices;

            public enum SymbolicLink
            {
                File = 0,
                Directory = 1,
                AllowUnprivilegedCreate = 2
            }

            public static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                public static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                static bool First() => CreateSymbolicLink("link", "target", SymbolicLink.File | SymbolicLink.AllowUnprivilegedCreate) != 0;

                static bool Second() => CreateSymbolicLink("link", "target", SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate) != 0;
            }
            """);
        test.TestState.Sources.Add("""class Third { bool Link() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:0|}) != 0; }""");
        test.FixedState.Sources.Add("""class Third { bool Link() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.AllowUnprivilegedCreate) != 0; }""");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Code_of_CSharp_7_3_on_the_NET_Framework_is_fixed()
    {
        var test = CSharp(
            """
            using System.IO;
            using System.Runtime.InteropServices;

            namespace Tool
            {
                internal static class NativeMethods
                {
                    private enum SymbolicLink
                    {
                        File = 0,
                        Directory = 1
                    }

                    [DllImport("kernel32.dll")]
                    private static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                    public static bool Link(string link, string target)
                    {
                        return CreateSymbolicLink(link, target, {|SLNK3001:Directory.Exists(target) ? SymbolicLink.Directory : SymbolicLink.File|}) != 0;
                    }
                }
            }
            """,
            """
            using System.IO;
            using System.Runtime.InteropServices;

            namespace Tool
            {
                internal static class NativeMethods
                {
                    private enum SymbolicLink
                    {
                        File = 0,
                        Directory = 1,
                        AllowUnprivilegedCreate = 2
                    }

                    [DllImport("kernel32.dll")]
                    private static extern byte CreateSymbolicLink(string link, string target, SymbolicLink flags);

                    public static bool Link(string link, string target)
                    {
                        return CreateSymbolicLink(link, target, (Directory.Exists(target) ? SymbolicLink.Directory : SymbolicLink.File) | SymbolicLink.AllowUnprivilegedCreate) != 0;
                    }
                }
            }
            """);
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Top_level_statement_is_fixed()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            return CreateSymbolicLink(args[0], args[1], {|SLNK3001:0|});

            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);
            """,
            """
            using System.Runtime.InteropServices;

            return CreateSymbolicLink(args[0], args[1], 2);

            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("SymbolicLink.Directory", "SymbolicLink.Directory Or SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("0", "SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("Nothing", "SymbolicLink.AllowUnprivilegedCreate")]
    [InlineData("If(isDirectory, SymbolicLink.Directory, SymbolicLink.File)", "If(isDirectory, SymbolicLink.Directory, SymbolicLink.File) Or SymbolicLink.AllowUnprivilegedCreate")]
    public Task Visual_Basic_enum_gets_a_member(string flags, string fixedFlags)
    {
        return VerifyVisualBasicAsync(Source("", $$"""{|SLNK3001:{{flags}}|}"""), Source("\n    AllowUnprivilegedCreate = 2", fixedFlags));

        static string Source(string member, string argument) => $"""
            Imports System.Runtime.InteropServices

            Enum SymbolicLink
                File = 0
                Directory = 1{member}
            End Enum

            Module NativeMethods
                <DllImport("kernel32.dll")>
                Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As Byte
                End Function

                Function Link(isDirectory As Boolean) As Boolean
                    Return CreateSymbolicLink("link", "target", {argument}) <> 0
                End Function
            End Module
            """;
    }

    [Theory]
    [InlineData("Integer", "0", "2")]
    [InlineData("Integer", "1", "1 Or 2")]
    [InlineData("Integer", "&H1", "&H1 Or 2")]
    [InlineData("Integer", "If(choice, 1, 0)", "If(choice, 1 Or 2, 2)")]
    [InlineData("Integer", "number And 1", "number And 1 Or 2")]
    [InlineData("UInteger", "1UI", "1UI Or 2")]
    [InlineData("Byte", "1", "1 Or 2")]
    [InlineData("Long", "1", "1 Or 2")]
    public Task Visual_Basic_number_is_joined(string type, string flags, string fixedFlags)
    {
        return VerifyVisualBasicAsync(Source($$"""{|SLNK3001:{{flags}}|}"""), Source(fixedFlags));

        string Source(string argument) => $"""
            Option Strict On

            Class NativeMethods
                Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As {type}) As Byte

                Shared Function Link(choice As Boolean, number As Integer) As Boolean
                    Return CreateSymbolicLinkW("link", "target", {argument}) <> 0
                End Function
            End Class
            """;
    }

    [Fact]
    public Task Visual_Basic_omitted_argument_is_added() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Shared Function CreateSymbolicLink(link As String, target As String, Optional flags As Integer = 1) As Byte
            End Function

            Shared Function Link() As Boolean
                Return {|SLNK3001:CreateSymbolicLink("link", "target")|} <> 0
            End Function
        End Class
        """,
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Shared Function CreateSymbolicLink(link As String, target As String, Optional flags As Integer = 1) As Byte
            End Function

            Shared Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", 1 Or 2) <> 0
            End Function
        End Class
        """);

    /// <summary>The comments round an argument belong to no operation.</summary>
    private static (string Before, string Marked, string After) Split(string flags)
    {
        const string Start = "/* a folder */ ";
        const string End = " /* it is */";
        return flags.StartsWith(Start, StringComparison.Ordinal) ? (Start, flags[Start.Length..^End.Length], End) : ("", flags, "");
    }
}
