using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class CorrectReturnWidthTests() : FixTests<DeclarationAnalyzer>("SLNK1001", nameof(CorrectReturnWidth))
{
    [Fact]
    public Task MarshalAs_is_added_below_the_import_attribute() => VerifyCSharpAsync(
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
            static extern bool {|SLNK1001:CreateSymbolicLink|}(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);
        }
        """,
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
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);
        }
        """);

    [Fact]
    public Task MarshalAs_is_added_on_the_line_where_the_import_attribute_stands() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")] static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")] [return: MarshalAs(UnmanagedType.I1)] static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task MarshalAs_is_added_after_the_last_of_several_attributes() => VerifyCSharpAsync(
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [Obsolete, DllImport("kernel32.dll", SetLastError = true)]
            [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
            internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [Obsolete, DllImport("kernel32.dll", SetLastError = true)]
            [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task MarshalAs_is_added_in_full_where_the_namespace_is_not_imported() => VerifyCSharpAsync(
        """
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll")]
            static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """,
        """
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll")]
            [return: System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Comments_and_documentation_are_kept() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            // https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createsymboliclinkw

            /// <summary>Creates a symbolic link.</summary>
            [DllImport("kernel32.dll", SetLastError = true)] // kernel32 exports A and W
            /* the import */ static extern bool {|SLNK1001:CreateSymbolicLink|}(
                string link,    // the link
                string target,  // where it leads
                int flags);     // 0: file, 1: directory
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            // https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createsymboliclinkw

            /// <summary>Creates a symbolic link.</summary>
            [DllImport("kernel32.dll", SetLastError = true)] // kernel32 exports A and W
            [return: MarshalAs(UnmanagedType.I1)]
            /* the import */ static extern bool CreateSymbolicLink(
                string link,    // the link
                string target,  // where it leads
                int flags);     // 0: file, 1: directory
        }
        """);

    [Fact]
    public Task Documentation_stays_above_the_attributes() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            #region Links
            /// <summary>Creates a symbolic link.</summary>
            [DllImport("kernel32.dll")]
            public static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            #endregion
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            #region Links
            /// <summary>Creates a symbolic link.</summary>
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
            #endregion
        }
        """);

    [Theory]
    [InlineData("MarshalAs(UnmanagedType.Bool)", "MarshalAs(UnmanagedType.I1)")]
    [InlineData("MarshalAs(UnmanagedType.VariantBool)", "MarshalAs(UnmanagedType.I1)")]
    [InlineData("MarshalAsAttribute(UnmanagedType.Bool)", "MarshalAsAttribute(UnmanagedType.I1)")]
    [InlineData("System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.Bool)", "System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)")]
    [InlineData("MarshalAs( /* wide */ UnmanagedType.Bool /* four */ )", "MarshalAs( /* wide */ UnmanagedType.I1 /* four */ )")]
    [InlineData("MarshalAs((short)2)", "MarshalAs(UnmanagedType.I1)")]
    [InlineData("MarshalAs((UnmanagedType)2)", "MarshalAs(UnmanagedType.I1)")]
    [InlineData("MarshalAs(Wide)", "MarshalAs(UnmanagedType.I1)")]
    [InlineData("MarshalAs(unmanagedType: UnmanagedType.Bool)", "MarshalAs(unmanagedType: UnmanagedType.I1)")]
    public Task MarshalAs_is_changed_where_it_stands(string attribute, string fixedAttribute) => VerifyCSharpAsync(
        $$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            const UnmanagedType Wide = UnmanagedType.Bool;

            [return: {|SLNK1001:{{attribute}}|}]
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """,
        $$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            const UnmanagedType Wide = UnmanagedType.Bool;

            [return: {{fixedAttribute}}]
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Number_that_callers_compare_with_zero_becomes_a_byte() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;

            static void Fail()
            {
                if (0 == CreateSymbolicLink("link", "target", 0)) throw new System.Exception();
                if (CreateSymbolicLink("link", "target", 0) > 0) return;
                CreateSymbolicLink("link", "target", 0);
            }
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;

            static void Fail()
            {
                if (0 == CreateSymbolicLink("link", "target", 0)) throw new System.Exception();
                if (CreateSymbolicLink("link", "target", 0) > 0) return;
                CreateSymbolicLink("link", "target", 0);
            }
        }
        """);

    [Fact]
    public Task Number_that_callers_compare_with_one_becomes_a_bool() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern uint {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0) == 1;

            static bool Fails() => CreateSymbolicLink("link", "target", 0) != 1 /* not TRUE */ || CreateSymbolicLink("link", "target", 0) == 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0);

            static bool Fails() => !CreateSymbolicLink("link", "target", 0) /* not TRUE */ || !CreateSymbolicLink("link", "target", 0);
        }
        """);

    [Theory]
    [InlineData("int", "1", "0")]
    [InlineData("uint", "1U", "0U")]
    [InlineData("long", "1L", "0L")]
    [InlineData("ulong", "1UL", "0UL")]
    [InlineData("short", "(short)1", "(short)0")]
    [InlineData("ushort", "(ushort)1", "(ushort)0")]
    public Task Number_that_callers_keep_is_made_from_the_bool(string type, string one, string zero) => VerifyCSharpAsync(
        $$"""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern {{type}} {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static {{type}} Link()
            {
                var result = CreateSymbolicLink("link", "target", 0);
                Console.WriteLine(CreateSymbolicLink("link", "target", 0).ToString());
                return result;
            }
        }
        """,
        $$"""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static {{type}} Link()
            {
                var result = CreateSymbolicLink("link", "target", 0) ? {{one}} : {{zero}};
                Console.WriteLine((CreateSymbolicLink("link", "target", 0) ? {{one}} : {{zero}}).ToString());
                return result;
            }
        }
        """);

    [Fact]
    public Task Number_with_MarshalAs_that_callers_compare_with_zero_becomes_a_byte_that_says_so() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            [return: {|SLNK1001:MarshalAs(UnmanagedType.I4)|}]
            static extern int CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            [return: MarshalAs(UnmanagedType.U1)]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;
        }
        """);

    [Fact]
    public Task Callers_in_other_files_and_projects_are_rewritten()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            public static class NativeMethods
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                public static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            }
            """,
            """
            using System.Runtime.InteropServices;

            public static class NativeMethods
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                public static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);
        test.TestState.Sources.Add("class Second { bool Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0) == 1; }");
        test.FixedState.Sources.Add("class Second { bool Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0); }");
        test.TestState.AdditionalProjects["Caller"].Sources.Add("class Third { int Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0); }");
        test.FixedState.AdditionalProjects["Caller"].Sources.Add("class Third { int Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; }");
        test.TestState.AdditionalProjects["Caller"].AdditionalProjectReferences.Add("TestProject");
        test.FixedState.AdditionalProjects["Caller"].AdditionalProjectReferences.Add("TestProject");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Callers_in_the_other_language_are_rewritten()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            public static class NativeMethods
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                public static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            }
            """,
            """
            using System.Runtime.InteropServices;

            public static class NativeMethods
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                public static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);
        test.TestState.AdditionalProjects["Caller", LanguageNames.VisualBasic].Sources.Add("""
            Class Caller
                Function Link() As Boolean
                    Return NativeMethods.CreateSymbolicLink("link", "target", 0) = 1
                End Function
            End Class
            """);
        test.FixedState.AdditionalProjects["Caller", LanguageNames.VisualBasic].Sources.Add("""
            Class Caller
                Function Link() As Boolean
                    Return NativeMethods.CreateSymbolicLink("link", "target", 0)
                End Function
            End Class
            """);
        test.TestState.AdditionalProjects["Caller", LanguageNames.VisualBasic].AdditionalProjectReferences.Add("TestProject");
        test.FixedState.AdditionalProjects["Caller", LanguageNames.VisualBasic].AdditionalProjectReferences.Add("TestProject");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Void_becomes_a_bool() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern void {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static void Link() => CreateSymbolicLink("link", "target", 0);
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static void Link() => CreateSymbolicLink("link", "target", 0);
        }
        """);

    [Theory]
    [InlineData("Func<string, string, int, int> link = CreateSymbolicLink;")]
    [InlineData("var link = new Func<string, string, int, int>(CreateSymbolicLink);")]
    [InlineData("Use(CreateSymbolicLink);")]
    public Task Number_of_an_import_that_becomes_a_delegate_is_left_alone(string statement) => VerifyCSharpNotOfferedAsync($$"""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static void Link()
            {
                {{statement}}
            }

            static void Use(Func<string, string, int, int> link)
            {
            }
        }
        """);

    [Fact]
    public Task Void_of_an_import_that_becomes_a_delegate_is_left_alone() => VerifyCSharpNotOfferedAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern void {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static readonly Action<string, string, int> Link = CreateSymbolicLink;
        }
        """);

    [Fact]
    public Task Void_that_expression_bodied_lambdas_call_becomes_a_bool() => VerifyCSharpAsync(
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern void {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static readonly Action Link = () => CreateSymbolicLink("link", "target", 0);
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static readonly Action Link = () => CreateSymbolicLink("link", "target", 0);
        }
        """);

    [Fact]
    public Task Bool_of_an_import_that_becomes_a_delegate_is_fixed() => VerifyCSharpAsync(
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static readonly Func<string, string, int, bool> Link = CreateSymbolicLink;
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static readonly Func<string, string, int, bool> Link = CreateSymbolicLink;
        }
        """);

    [Theory]
    [InlineData("return CreateSymbolicLink(link, target, 0) == 1;", false)]
    [InlineData("return CreateSymbolicLink(link, target, 0) != 0;", true)]
    public Task Number_whose_callers_have_another_import_in_another_build_is_left_alone(string statement, bool isOffered)
    {
        string source = $$"""
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
            #if OTHER
                [DllImport("kernel32.dll", SetLastError = true, ExactSpelling = false)] static extern int CreateSymbolicLink(string link, string target, int flags);
            #else
                [DllImport("kernel32.dll", SetLastError = true)] static extern int [|CreateSymbolicLink|](string link, string target, int flags);
            #endif

                static bool Link(string link, string target)
                {
                    {{statement}}
                }
            }
            """;
        return isOffered ? VerifyCSharpAsync(source, source.Replace("extern int [|CreateSymbolicLink|]", "extern byte CreateSymbolicLink", StringComparison.Ordinal)) : VerifyCSharpNotOfferedAsync(source);
    }

    [Fact]
    public Task Number_that_a_caller_asks_for_by_name_is_left_alone() => VerifyCSharpNotOfferedAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)] static extern int [|CreateSymbolicLink|](string link, string target, int flags);

            static bool Link() => (int)typeof(NativeMethods).GetMethod(nameof(CreateSymbolicLink)).Invoke(null, ["link", "target", 0]) != 0;
        }
        """);

    [Theory]
    [InlineData("Result", "enum Result { Failed, Created }")]
    [InlineData("Win32Bool", "struct Win32Bool { int value; }")]
    [InlineData("unsafe byte*", "")]
    public Task Type_that_only_its_author_can_change_is_left_alone(string type, string declaration) => VerifyCSharpNotOfferedAsync($$"""
        using System.Runtime.InteropServices;

        {{declaration}}

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern {{type}} {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Mention_in_nameof_and_in_documentation_does_not_hinder() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            /// <summary>Calls <see cref="CreateSymbolicLink"/>.</summary>
            static string Link() => CreateSymbolicLink("link", "target", 0) == 1 ? "" : nameof(CreateSymbolicLink);
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            /// <summary>Calls <see cref="CreateSymbolicLink"/>.</summary>
            static string Link() => CreateSymbolicLink("link", "target", 0) ? "" : nameof(CreateSymbolicLink);
        }
        """);

    [Fact]
    public Task Extern_local_function_is_fixed() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class Program
        {
            static bool Link()
            {
                return CreateSymbolicLink("link", "target", 0) == 1;

                [DllImport("kernel32.dll", SetLastError = true)]
                static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            }
        }
        """,
        """
        using System.Runtime.InteropServices;

        static class Program
        {
            static bool Link()
            {
                return CreateSymbolicLink("link", "target", 0);

                [DllImport("kernel32.dll", SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Extern_local_function_of_top_level_statements_is_fixed()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            CreateSymbolicLink("link", "target", 0);

            [DllImport("kernel32.dll")]
            static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            """,
            """
            using System.Runtime.InteropServices;

            CreateSymbolicLink("link", "target", 0);

            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task LibraryImport_is_fixed() => VerifyGeneratedAsync(
        """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            [return: {|SLNK1001:MarshalAs(UnmanagedType.Bool)|}]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
        }
        """,
        """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task LibraryImport_of_a_number_is_fixed_with_its_callers() => VerifyGeneratedAsync(
        """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            internal static partial int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0) == 1;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", 0);
        }
        """);

    [Fact]
    public Task Blittable_LibraryImport_that_callers_compare_with_zero_becomes_a_byte() => VerifyGeneratedAsync(
        """
        using System.Runtime.InteropServices;

        static unsafe partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            internal static partial int {|SLNK1001:CreateSymbolicLink|}(char* link, char* target, int flags);

            static bool Link(char* link, char* target) => CreateSymbolicLink(link, target, 0) != 0;
        }
        """,
        """
        using System.Runtime.InteropServices;

        static unsafe partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            internal static partial byte CreateSymbolicLink(char* link, char* target, int flags);

            static bool Link(char* link, char* target) => CreateSymbolicLink(link, target, 0) != 0;
        }
        """);

    [Fact]
    public Task Code_of_CSharp_7_3_on_the_NET_Framework_is_fixed()
    {
        var test = CSharp(
            """
            using System;
            using System.Runtime.InteropServices;

            namespace Tool
            {
                internal static class NativeMethods
                {
                    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
                    private static extern int {|SLNK1001:CreateSymbolicLink|}(string lpSymlinkFileName, string lpTargetFileName, int dwFlags);

                    public static void Link(string link, string target)
                    {
                        var result = CreateSymbolicLink(link, target, 0);
                        if (result == 0)
                            throw new InvalidOperationException();
                    }
                }
            }
            """,
            """
            using System;
            using System.Runtime.InteropServices;

            namespace Tool
            {
                internal static class NativeMethods
                {
                    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
                    private static extern byte CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, int dwFlags);

                    public static void Link(string link, string target)
                    {
                        var result = CreateSymbolicLink(link, target, 0);
                        if (result == 0)
                            throw new InvalidOperationException();
                    }
                }
            }
            """);
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task All_imports_of_a_solution_are_fixed_at_once()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

                [DllImport("kernel32.dll")]
                internal static extern int {|SLNK1001:CreateSymbolicLinkW|}(string link, string target, int flags);

                static bool Link() => CreateSymbolicLinkW("link", "target", 0) == 1 && Other.CreateSymbolicLinkA("link", "target", 0) == 1;
            }
            """,
            """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLink(string link, string target, int flags);

                [DllImport("kernel32.dll")]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLinkW(string link, string target, int flags);

                static bool Link() => CreateSymbolicLinkW("link", "target", 0) && Other.CreateSymbolicLinkA("link", "target", 0);
            }
            """);
        test.TestState.Sources.Add("""
            using System.Runtime.InteropServices;

            static class Other
            {
                [DllImport("kernel32.dll")]
                [return: {|SLNK1001:MarshalAs(UnmanagedType.I4)|}]
                internal static extern int CreateSymbolicLinkA(string link, string target, int flags);
            }
            """);
        test.FixedState.Sources.Add("""
            using System.Runtime.InteropServices;

            static class Other
            {
                [DllImport("kernel32.dll")]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLinkA(string link, string target, int flags);
            }
            """);
        return test.RunAsync(Cancellation);
    }

    private Task VerifyGeneratedAsync(string source, string fixedSource)
    {
        var test = CSharp(source, fixedSource);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }
}
