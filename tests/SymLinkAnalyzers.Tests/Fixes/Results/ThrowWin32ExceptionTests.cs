using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Results;

/// <summary>The test of a call's result, which throws the last Win32 error.</summary>
public sealed class ThrowWin32ExceptionTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(ThrowWin32Exception), withDeclarations: true)
{
    [Fact]
    public Task Error_that_the_runtime_does_not_keep_is_asked_of_the_system()
    {
        return VerifyCSharpAsync(
            Source("{|SLNK2001:Create(link, target, 2)|};"),
            Source("if (Create(link, target, 2) == 0)\n        {\n            throw new Win32Exception(Marshal.GetLastSystemError());\n        }"));

        static string Source(string statement) => $$"""
            using System.ComponentModel;
            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;

            [assembly: DisableRuntimeMarshalling]

            unsafe class Links
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true)]
                private static extern byte Create(char* link, char* target, int flags);

                static void Make(char* link, char* target)
                {
                    {{statement}}
                }
            }

            """;
    }

    [Fact]
    public Task Statement_becomes_a_test() => VerifyCSharpAsync(
        """
        class Program
        {
            static void Link(string link, string target)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """,
        """
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

    [Theory]
    [InlineData("{|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|} /* nobody looks */;", "/* nobody looks */")]
    [InlineData("_ = // nobody looks\n            {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};", "// nobody looks")]
    public Task Comment_in_the_statement_stands_above(string statement, string comment) => VerifyCSharpAsync(
        $$"""
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                {{statement}}
            }
        }
        """,
        $$"""
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                {{comment}}
                if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Theory]
    [InlineData("static void Link() => {|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|} /* why */;")]
    [InlineData("static void Link() => _ = /* why */ {|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|};")]
    public Task Body_that_could_not_keep_a_comment_is_kept(string member) => VerifyCSharpNotOfferedAsync($"class Program\n{{\n    {member}\n}}");

    [Fact]
    public Task Comments_and_the_layout_of_arguments_are_kept() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string folder)
            {
                // Switch to the new version.
                {|SLNK2001:NativeMethods.CreateSymbolicLink(
                    folder + @"\current",  // the link
                    folder + @"\v2",       // where it leads
                    SymbolicLink.Directory)|}; // nobody looks

                folder.ToString();
            }
        }
        """,
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string folder)
            {
                // Switch to the new version.
                if (!NativeMethods.CreateSymbolicLink(
                    folder + @"\current",  // the link
                    folder + @"\v2",       // where it leads
                    SymbolicLink.Directory))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                } // nobody looks

                folder.ToString();
            }
        }
        """);

    [Theory]
    [InlineData("byte")]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    public Task Number_is_compared_with_zero(string type) => VerifyCSharpAsync(
        $$"""
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern {{type}} CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                {|SLNK2001:CreateSymbolicLink("link", "target", 0)|};
            }
        }
        """,
        $$"""
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern {{type}} CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                if (CreateSymbolicLink("link", "target", 0) == 0)
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Fact]
    public Task Enum_is_compared_with_zero() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        enum Result : byte { Failed, Created }

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern Result CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                {|SLNK2001:CreateSymbolicLink("link", "target", 0)|};
            }
        }
        """,
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        enum Result : byte { Failed, Created }

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern Result CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                if (CreateSymbolicLink("link", "target", 0) == 0)
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Fact]
    public Task Struct_that_converts_to_bool_is_negated() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        readonly struct Boolean8
        {
            private readonly byte value;

            public static implicit operator bool(Boolean8 result) => result.value != 0;
        }

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern Boolean8 CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                {|SLNK2001:CreateSymbolicLink("link", "target", 0)|};
            }
        }
        """,
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        readonly struct Boolean8
        {
            private readonly byte value;

            public static implicit operator bool(Boolean8 result) => result.value != 0;
        }

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern Boolean8 CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                if (!CreateSymbolicLink("link", "target", 0))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Theory]
    [InlineData("struct Outcome { byte value; }", "Outcome")]
    [InlineData("", "nint")]
    [InlineData("", "double")]
    public Task Result_that_cannot_be_tested_is_left_alone(string declaration, string type) => VerifyCSharpNotOfferedAsync($$"""
        using System.Runtime.InteropServices;

        {{declaration}}

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern {{type}} CreateSymbolicLink(string link, string target, int flags);

            static void Link()
            {
                {|SLNK2001:CreateSymbolicLink("link", "target", 0)|};
            }
        }
        """);

    [Fact]
    public Task Discard_and_unread_local_become_a_test() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                _ = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
                var created = {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory)|};
            }
        }
        """,
        """
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
                if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Fact]
    public Task Statement_without_braces_does_not_take_over_the_else_of_an_outer_if() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.IO;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                if (Directory.Exists(target))
                    {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory)|};
                else
                    {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
            }
        }
        """,
        """
        using System.ComponentModel;
        using System.IO;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target)
            {
                if (Directory.Exists(target))
                {
                    if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.Directory))
                    {
                        throw new Win32Exception(Marshal.GetLastWin32Error());
                    }
                }
                else
                {
                    if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File))
                    {
                        throw new Win32Exception(Marshal.GetLastWin32Error());
                    }
                }
            }
        }
        """);

    [Fact]
    public Task Statement_of_a_switch_section_becomes_a_test() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(SymbolicLink kind)
            {
                switch (kind)
                {
                    case SymbolicLink.File:
                        {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", kind)|};
                        break;
                }
            }
        }
        """,
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(SymbolicLink kind)
            {
                switch (kind)
                {
                    case SymbolicLink.File:
                        if (!NativeMethods.CreateSymbolicLink("link", "target", kind))
                        {
                            throw new Win32Exception(Marshal.GetLastWin32Error());
                        }
                        break;
                }
            }
        }
        """);

    [Theory]
    [InlineData("void Link() =>\n#if true\n        {|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|};\n#endif")]
    [InlineData("void Link() => /* quick */ {|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|};")]
    [InlineData("System.Linq.Expressions.Expression<System.Action> Link() => () => {|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|};")]
    [InlineData("void Link() { for (int i = 0; i < 2; {|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|}) i++; }")]
    public Task Call_that_is_no_statement_is_left_alone(string member) => VerifyCSharpNotOfferedAsync($$"""
        class Program
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("void Link() => {0};", "void Link()\n{1}")]
    [InlineData("void Link() =>\n        // Switch over.\n        {0}; // done", "void Link()\n{2} // done")]
    [InlineData("public static async System.Threading.Tasks.Task Link() => _ = {0};", "public static async System.Threading.Tasks.Task Link()\n{1}")]
    [InlineData("Program() => {0};", "Program()\n{1}")]
    [InlineData("int Flag\n    {\n        set => {0};\n    }", "int Flag\n    {\n        set\n{1}\n    }", true)]
    [InlineData("event System.Action Changed\n    {\n        add => {0};\n        remove { }\n    }", "event System.Action Changed\n    {\n        add\n{1}\n        remove { }\n    }", true)]
    [InlineData("System.Action Link() => () => {0};", "System.Action Link() => () =>\n{1};")]
    [InlineData("System.Action<int> Link() => count => {0};", "System.Action<int> Link() => count =>\n{1};")]
    [InlineData("void Outer()\n    {\n        void Link() => {0};\n        Link();\n    }", "void Outer()\n    {\n        void Link()\n{1}\n        Link();\n    }", true)]
    public Task Expression_that_is_a_body_becomes_a_block_with_a_test(string member, string expected, bool isDeep = false)
    {
        const string Call = "NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)";
        const string Block = $$"""
                {
                    if (!{{Call}})
                    {
                        throw new Win32Exception(Marshal.GetLastWin32Error());
                    }
                }
            """;
        string commented = Block.Replace("        if", "        // Switch over.\n        if");
        return VerifyCSharpAsync(
            Source(member.Replace("{0}", $"{{|SLNK2001:{Call}|}}")),
            Source(expected.Replace("{1}", isDeep ? "    " + Block.Replace("\n", "\n    ") : Block).Replace("{2}", commented)));

        static string Source(string text) => $$"""
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            class Program
            {
                {{text}}
            }
            """;
    }

    [Theory]
    [InlineData("bool ok = {0};\n        ok = Other();\n        return ok;", "{1}\n        bool ok = Other();\n        return ok;")]
    [InlineData("var ok = {0}; // quick\n        // Then the other.\n        ok = Other(); // slow\n        return ok;", "{1} // quick\n        // Then the other.\n        var ok = Other(); // slow\n        return ok;")]
    [InlineData("object ok = {0};\n        ok = 1;\n        return ok != null;", "{1}\n        object ok = 1;\n        return ok != null;")]
    [InlineData("bool ok = {0};\n        if (Other())\n            ok = Other();\n        else\n            ok = false;\n        return ok;", "{1}\n        bool ok;\n        if (Other())\n            ok = Other();\n        else\n            ok = false;\n        return ok;")]
    [InlineData("bool ok;\n        ok = {0};\n        ok = Other();\n        return ok;", "bool ok;\n        {1}\n        ok = Other();\n        return ok;")]
    public Task Overwritten_result_is_tested(string body, string expected)
    {
        const string Call = "NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)";
        const string Test = $$"""
            if (!{{Call}})
                    {
                        throw new Win32Exception(Marshal.GetLastWin32Error());
                    }
            """;
        return VerifyCSharpAsync(Source(body.Replace("{0}", $"{{|SLNK2001:{Call}|}}")), Source(expected.Replace("{1}", Test)));

        static string Source(string text) => $$"""
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            class Program
            {
                static bool Other() => true;

                static bool Link()
                {
                    {{text}}
                }
            }
            """;
    }

    [Theory]
    [InlineData("Dim ok = {0}\n        ok = Other()\n        Return ok", "{1}\n        Dim ok = Other()\n        Return ok")]
    [InlineData("Dim ok As Boolean = {0}\n        If Other() Then\n            ok = Other()\n        Else\n            ok = False\n        End If\n        Return ok", "{1}\n        Dim ok As Boolean\n        If Other() Then\n            ok = Other()\n        Else\n            ok = False\n        End If\n        Return ok")]
    public Task Overwritten_result_is_tested_in_Visual_Basic(string body, string expected)
    {
        const string Call = "CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)";
        const string Test = $"""
            If Not {Call} Then
                        Throw New Win32Exception(Marshal.GetLastWin32Error())
                    End If
            """;
        return VerifyVisualBasicAsync(Source(body.Replace("{0}", $"{{|SLNK2001:{Call}|}}")), Source(expected.Replace("{1}", Test)));

        static string Source(string text) => $$"""
            Imports System.ComponentModel
            Imports System.Runtime.InteropServices

            Module Program
                Function Other() As Boolean
                    Return True
                End Function

                Function Link() As Boolean
                    {{text}}
                End Function
            End Module
            """;
    }

    [Fact]
    public Task Lambda_with_a_body_gets_a_test() => VerifyCSharpAsync(
        """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static readonly Action Link = () =>
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            };
        }
        """,
        """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static readonly Action Link = () =>
            {
                if (!NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            };
        }
        """);

    [Fact]
    public Task Top_level_statement_becomes_a_test()
    {
        var test = CSharp(
            """
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            {|SLNK2001:NativeMethods.CreateSymbolicLink(args[0], args[1], SymbolicLink.File)|};
            """,
            """
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            if (!NativeMethods.CreateSymbolicLink(args[0], args[1], SymbolicLink.File))
            {
                throw new Win32Exception(Marshal.GetLastWin32Error());
            }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Transacted_call_becomes_a_test() => VerifyCSharpAsync(
        """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static void Link(IntPtr transaction)
            {
                {|SLNK2001:CreateSymbolicLinkTransacted("link", "target", 0, transaction)|};
            }
        }
        """,
        """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static void Link(IntPtr transaction)
            {
                if (CreateSymbolicLinkTransacted("link", "target", 0, transaction) == 0)
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);

    [Fact]
    public Task Code_of_CSharp_7_3_on_the_NET_Framework_gets_a_test()
    {
        var test = CSharp(
            """
            using System;

            namespace Tool
            {
                internal static class Program
                {
                    private static void Link(string link, string target)
                    {
                        try
                        {
                            {|SLNK2001:NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File)|};
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine(e);
                        }
                    }
                }
            }
            """,
            """
            using System;
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            namespace Tool
            {
                internal static class Program
                {
                    private static void Link(string link, string target)
                    {
                        try
                        {
                            if (!NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File))
                            {
                                throw new Win32Exception(Marshal.GetLastWin32Error());
                            }
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine(e);
                        }
                    }
                }
            }
            """);
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_statement_becomes_a_test() => VerifyVisualBasicAsync(
        """
        Class Program
            Shared Sub Link(path As String, target As String)
                ' the link
                {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.File)|}
                Call {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.Directory)|}
                Dim created = {|SLNK2001:CreateSymbolicLink(path, target, SymbolicLink.Directory)|}
            End Sub
        End Class
        """,
        """
        Imports System.ComponentModel
        Imports System.Runtime.InteropServices

        Class Program
            Shared Sub Link(path As String, target As String)
                ' the link
                If Not CreateSymbolicLink(path, target, SymbolicLink.File) Then
                    Throw New Win32Exception(Marshal.GetLastWin32Error())
                End If
                If Not CreateSymbolicLink(path, target, SymbolicLink.Directory) Then
                    Throw New Win32Exception(Marshal.GetLastWin32Error())
                End If
                If Not CreateSymbolicLink(path, target, SymbolicLink.Directory) Then
                    Throw New Win32Exception(Marshal.GetLastWin32Error())
                End If
            End Sub
        End Class
        """);

    [Fact]
    public Task Visual_Basic_number_is_compared_with_zero() => VerifyVisualBasicAsync(
        """
        Imports System.ComponentModel
        Imports System.Runtime.InteropServices

        Class Program
            Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (link As String, target As String, flags As Integer) As Byte

            Shared Sub Link()
                {|SLNK2001:CreateSymbolicLinkW("link", "target", 0)|}
            End Sub
        End Class
        """,
        """
        Imports System.ComponentModel
        Imports System.Runtime.InteropServices

        Class Program
            Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (link As String, target As String, flags As Integer) As Byte

            Shared Sub Link()
                If CreateSymbolicLinkW("link", "target", 0) = 0 Then
                    Throw New Win32Exception(Marshal.GetLastWin32Error())
                End If
            End Sub
        End Class
        """);

    [Theory]
    [InlineData("If True Then {|SLNK2001:CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|}")]
    [InlineData("If True Then System.Console.WriteLine() Else {|SLNK2001:CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|}")]
    [InlineData("System.Console.WriteLine() : {|SLNK2001:CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|}")]
    [InlineData("Dim run As System.Action = Sub() {|SLNK2001:CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|}")]
    public Task Visual_Basic_statement_that_shares_its_line_is_left_alone(string statement) => VerifyVisualBasicNotOfferedAsync($"""
        Class Program
            Shared Sub Link()
                {statement}
            End Sub
        End Class
        """);

    [Fact]
    public Task All_calls_of_a_file_become_tests_at_once() => VerifyCSharpAsync(
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link)
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "first", SymbolicLink.File)|};
                {|SLNK2001:NativeMethods.CreateSymbolicLink(link, "second", SymbolicLink.File)|};
            }
        }
        """,
        """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link)
            {
                if (!NativeMethods.CreateSymbolicLink(link, "first", SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
                if (!NativeMethods.CreateSymbolicLink(link, "second", SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }
        """);
}
