using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>What becomes of the callers when the import of a number returns a Boolean.</summary>
public sealed class CorrectReturnWidthCallersTests() : FixTests<DeclarationAnalyzer>("SLNK1001", nameof(CorrectReturnWidth))
{
    [Theory]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) == 1;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return 1 == CreateSymbolicLink(\"link\", \"target\", 0);", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) >= 1;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) < 1;", "return !CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return 1 > CreateSymbolicLink(\"link\", \"target\", 0);", "return !CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return (CreateSymbolicLink(\"link\", \"target\", 0)) == 1;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) == 1 && CreateSymbolicLink(\"second\", \"target\", 0) != 0;", "return CreateSymbolicLink(\"link\", \"target\", 0) && CreateSymbolicLink(\"second\", \"target\", 0);")]
    [InlineData("return (CreateSymbolicLink(\"link\", \"target\", 0) == 1) == true;", "return (CreateSymbolicLink(\"link\", \"target\", 0)) == true;")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) == One;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return 0 < CreateSymbolicLink(\"link\", \"target\", 0) || One == CreateSymbolicLink(\"link\", \"target\", 0);", "return CreateSymbolicLink(\"link\", \"target\", 0) || CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return 1 <= CreateSymbolicLink(\"link\", \"target\", 0);", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return 0 >= CreateSymbolicLink(\"link\", \"target\", 0) || One == CreateSymbolicLink(\"link\", \"target\", 0);", "return !CreateSymbolicLink(\"link\", \"target\", 0) || CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) is 1;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) is not 1;", "return !CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) is not 0 || CreateSymbolicLink(\"link\", \"target\", 0) == 1;", "return CreateSymbolicLink(\"link\", \"target\", 0) || CreateSymbolicLink(\"link\", \"target\", 0);")]
    public Task Comparison_becomes_the_call_or_its_negation(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) == 2;", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) == 2;")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) > -1;", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) > -1;")]
    [InlineData("return (CreateSymbolicLink(\"link\", \"target\", 0) & 0xFF) != 0;", "return ((CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) & 0xFF) != 0;")]
    [InlineData("return (byte)CreateSymbolicLink(\"link\", \"target\", 0) != 0;", "return (byte)(CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) != 0;")]
    [InlineData("return $\"{CreateSymbolicLink(\"link\", \"target\", 0)}\" == \"1\";", "return $\"{(CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0)}\" == \"1\";")]
    [InlineData("return Convert.ToBoolean(CreateSymbolicLink(\"link\", \"target\", 0));", "return Convert.ToBoolean(CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) + 1 == 2;", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) + 1 == 2;")]
    [InlineData("return -CreateSymbolicLink(\"link\", \"target\", 0) == -1;", "return -(CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) == -1;")]
    [InlineData("switch (CreateSymbolicLink(\"link\", \"target\", 0)) { case 0: return false; default: return true; }", "switch (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) { case 0: return false; default: return true; }")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) switch { 0 => false, _ => true };", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) switch { 0 => false, _ => true };")]
    [InlineData("Func<int> link = () => CreateSymbolicLink(\"link\", \"target\", 0); return link() != 0;", "Func<int> link = () => CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; return link() != 0;")]
    [InlineData("long wide = CreateSymbolicLink(\"link\", \"target\", 0); return wide == 1;", "long wide = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; return wide == 1;")]
    [InlineData("int result = CreateSymbolicLink(\"link\", \"target\", 0); result++; return result != 0;", "int result = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; result++; return result != 0;")]
    [InlineData("var result = CreateSymbolicLink(\"link\", \"target\", 0); if (result == 0) result = One; return result != 0;", "var result = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; if (result == 0) result = One; return result != 0;")]
    [InlineData("int result = CreateSymbolicLink(\"link\", \"target\", 0); return result != 0 && CreateSymbolicLink(\"second\", \"target\", 0) == 1;", "int result = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; return result != 0 && CreateSymbolicLink(\"second\", \"target\", 0);")]
    [InlineData("int? maybe = CreateSymbolicLink(\"link\", \"target\", 0); return maybe != 0;", "int? maybe = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; return maybe != 0;")]
    [InlineData("object boxed = CreateSymbolicLink(\"link\", \"target\", 0); return boxed is 1;", "object boxed = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0; return boxed is 1;")]
    [InlineData("return new[] { CreateSymbolicLink(\"link\", \"target\", 0) }[0] == 1;", "return new[] { CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0 }[0] == 1;")]
    [InlineData("return (CreateSymbolicLink(\"link\", \"target\", 0), 1).Item1 != 0;", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0, 1).Item1 != 0;")]
    [InlineData("_ = CreateSymbolicLink(\"link\", \"target\", 0); return CreateSymbolicLink(\"link\", \"target\", 0) == 1;", "_ = CreateSymbolicLink(\"link\", \"target\", 0); return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) < 0;", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : 0) < 0;")]
    public Task Other_use_gets_the_number_made_from_the_Boolean(string before, string after) => VerifyAsync(before, after);

    [Fact]
    public Task Arguments_over_several_lines_and_comments_are_kept() => VerifyAsync(
        """
        if (CreateSymbolicLink(
                    "link",      // the link
                    "target",    // where it leads
                    0) == 1)     // it worked
                {
                    return true;
                }

                return false;
        """,
        """
        if (CreateSymbolicLink(
                    "link",      // the link
                    "target",    // where it leads
                    0))     // it worked
                {
                    return true;
                }

                return false;
        """);

    [Fact]
    public Task Callers_of_another_target_framework_are_rewritten()
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
        test.ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20;
        foreach ((SolutionState state, string comparison) in new[] { (test.TestState, " == 1"), (test.FixedState, "") })
        {
            ProjectState caller = state.AdditionalProjects["Caller"];
            caller.Sources.Add($"class Caller {{ bool Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0){comparison}; }}");
            caller.AdditionalProjectReferences.Add("TestProject");
            caller.ReferenceAssemblies = TargetFrameworks.Net100;
        }

        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Callers_in_a_file_that_looks_generated_are_rewritten_so_that_it_compiles()
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
        test.TestState.Sources.Add(("/0/Links.g.cs", "class Caller { bool Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0) == 1; }"));
        test.FixedState.Sources.Add(("/0/Links.g.cs", "class Caller { bool Link() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", 0); }"));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("Return CreateSymbolicLink(\"link\", \"target\", 0) = 1", "Return CreateSymbolicLink(\"link\", \"target\", 0)")]
    [InlineData("Return CreateSymbolicLink(\"link\", \"target\", 0) <> 1", "Return Not CreateSymbolicLink(\"link\", \"target\", 0)")]
    [InlineData("If CreateSymbolicLink(\"link\", \"target\", 0) = 1 Then Return True\n        Return False", "If CreateSymbolicLink(\"link\", \"target\", 0) Then Return True\n        Return False")]
    [InlineData("Dim result = CreateSymbolicLink(\"link\", \"target\", 0)\n        Return result = 1", "Dim result = If(CreateSymbolicLink(\"link\", \"target\", 0), 1, 0)\n        Return result = 1")]
    [InlineData("Dim text = CreateSymbolicLink(\"link\", \"target\", 0).ToString()\n        Return text = \"1\"", "Dim text = If(CreateSymbolicLink(\"link\", \"target\", 0), 1, 0).ToString()\n        Return text = \"1\"")]
    [InlineData("Select Case CreateSymbolicLink(\"link\", \"target\", 0)\n            Case 0\n                Return False\n        End Select\n        Return True", "Select Case If(CreateSymbolicLink(\"link\", \"target\", 0), 1, 0)\n            Case 0\n                Return False\n        End Select\n        Return True")]
    [InlineData("Return CBool(CreateSymbolicLink(\"link\", \"target\", 0))", "Return CBool(If(CreateSymbolicLink(\"link\", \"target\", 0), 1, 0))")]
    public Task Visual_Basic_callers_are_rewritten(string before, string after) => VerifyVisualBasicAsync(
        $$"""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", SetLastError:=True)>
            Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Integer
            End Function

            Function Link() As Boolean
                {{before}}
            End Function
        End Module
        """,
        $$"""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Function Link() As Boolean
                {{after}}
            End Function
        End Module
        """);

    [Theory]
    [InlineData("If CreateSymbolicLink(\"link\", \"target\", 0) Then Return True\n        Return False")]
    [InlineData("Return CreateSymbolicLink(\"link\", \"target\", 0)")]
    [InlineData("Return Not CBool(CreateSymbolicLink(\"link\", \"target\", 0)) = False")]
    public async Task Visual_Basic_number_that_is_taken_for_a_Boolean_compiles_afterwards(string statements)
    {
        // What exactly is written matters less than that the code means the same.
        string source = $$"""
            Imports System.Runtime.InteropServices

            Module NativeMethods
                <DllImport("kernel32.dll", SetLastError:=True)>
                Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Integer
                End Function

                Function Link() As Boolean
                    {{statements}}
                End Function
            End Module
            """;
        await VerifyVisualBasicAsync(source, source
            .Replace("{|SLNK1001:CreateSymbolicLink|}", "CreateSymbolicLink")
            .Replace("As Integer\n    End Function", "As <MarshalAs(UnmanagedType.I1)> Boolean\n    End Function")
            .Replace("CreateSymbolicLink(\"link\", \"target\", 0)", "If(CreateSymbolicLink(\"link\", \"target\", 0), 1, 0)"));
    }

    [Theory]
    [InlineData("nint", "return CreateSymbolicLink(\"link\", \"target\", 0) != 0;")]
    [InlineData("IntPtr", "CreateSymbolicLink(\"link\", \"target\", 0); return true;")]
    [InlineData("UIntPtr", "return 0 == CreateSymbolicLink(\"link\", \"target\", 0);")]
    public Task Pointer_that_is_compared_with_0_alone_becomes_a_byte(string type, string body) =>
        VerifyCSharpAsync(Source(type + " {|SLNK1001:CreateSymbolicLink|}", "", body), Source("byte CreateSymbolicLink", "", body));

    [Theory]
    [InlineData("IntPtr", "return CreateSymbolicLink(\"link\", \"target\", 0) != IntPtr.Zero;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("nint", "return IntPtr.Zero == CreateSymbolicLink(\"link\", \"target\", 0);", "return !CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("UIntPtr", "if (CreateSymbolicLink(\"link\", \"target\", 0) == UIntPtr.Zero) return false; return true;", "if (!CreateSymbolicLink(\"link\", \"target\", 0)) return false; return true;")]
    [InlineData("nint", "return CreateSymbolicLink(\"link\", \"target\", 0) == 1;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("IntPtr", "var result = CreateSymbolicLink(\"link\", \"target\", 0); return result != IntPtr.Zero;", "var result = CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : (nint)0; return result != IntPtr.Zero;")]
    [InlineData("IntPtr", "return CreateSymbolicLink(\"link\", \"target\", 0).ToInt32() == 1;", "return (CreateSymbolicLink(\"link\", \"target\", 0) ? 1 : (nint)0).ToInt32() == 1;")]
    public Task Pointer_that_is_used_otherwise_becomes_a_Boolean(string type, string before, string after) => VerifyCSharpAsync(
        Source(type + " {|SLNK1001:CreateSymbolicLink|}", "", before),
        Source("bool CreateSymbolicLink", "\n    [return: MarshalAs(UnmanagedType.I1)]", after));

    [Theory]
    [InlineData("return CreateSymbolicLink(\"link\", \"target\", 0) != IntPtr.Zero;", "return CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("return IntPtr.Zero == CreateSymbolicLink(\"link\", \"target\", 0);", "return !CreateSymbolicLink(\"link\", \"target\", 0);")]
    [InlineData("IntPtr result = CreateSymbolicLink(\"link\", \"target\", 0); return result != IntPtr.Zero;", "IntPtr result = CreateSymbolicLink(\"link\", \"target\", 0) ? (IntPtr)1 : IntPtr.Zero; return result != IntPtr.Zero;")]
    public Task Pointer_of_the_NET_Framework_becomes_a_Boolean(string before, string after)
    {
        var test = CSharp(Source("IntPtr {|SLNK1001:CreateSymbolicLink|}", "", before), Source("bool CreateSymbolicLink", "\n    [return: MarshalAs(UnmanagedType.I1)]", after));
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net462.Default;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("Return CreateSymbolicLink(\"link\", \"target\", 0) <> IntPtr.Zero", "Return CreateSymbolicLink(\"link\", \"target\", 0)")]
    [InlineData("Return IntPtr.Zero = CreateSymbolicLink(\"link\", \"target\", 0)", "Return Not CreateSymbolicLink(\"link\", \"target\", 0)")]
    [InlineData("Dim result = CreateSymbolicLink(\"link\", \"target\", 0)\n        Return result <> IntPtr.Zero", "Dim result = If(CreateSymbolicLink(\"link\", \"target\", 0), CType(1, IntPtr), IntPtr.Zero)\n        Return result <> IntPtr.Zero")]
    public Task Pointer_of_Visual_Basic_becomes_a_Boolean(string before, string after) =>
        VerifyVisualBasicAsync(VisualBasicSource("{|SLNK1001:CreateSymbolicLink|}", "IntPtr", before), VisualBasicSource("CreateSymbolicLink", "<MarshalAs(UnmanagedType.I1)> Boolean", after));

    [Fact]
    public Task Pointer_of_Visual_Basic_that_nobody_looks_at_becomes_a_byte() => VerifyVisualBasicAsync(
        VisualBasicSource("{|SLNK1001:CreateSymbolicLink|}", "IntPtr", "CreateSymbolicLink(\"link\", \"target\", 0)\n        Return True"),
        VisualBasicSource("CreateSymbolicLink", "Byte", "CreateSymbolicLink(\"link\", \"target\", 0)\n        Return True"));

    private static string VisualBasicSource(string name, string type, string body) => $"""
        {((type + body).Contains("IntPtr", StringComparison.Ordinal) ? "Imports System\n" : "")}Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", SetLastError:=True)>
            Function {name}(link As String, target As String, flags As Integer) As {type}
            End Function

            Function Link() As Boolean
                {body}
            End Function
        End Module
        """;

    [Theory]
    [InlineData("long wide = CreateSymbolicLink(\"link\", \"target\", 0); return wide != 0;")]
    [InlineData("var result = CreateSymbolicLink(\"link\", \"target\", 0); return result is not 0;")]
    [InlineData("int result; result = CreateSymbolicLink(\"link\", \"target\", 0); return 0 < result;")]
    [InlineData("int result = CreateSymbolicLink(\"link\", \"target\", 0); if (result == 0) result = CreateSymbolicLink(\"link\", \"target\", 1); return result != 0;")]
    [InlineData("int result = CreateSymbolicLink(\"link\", \"target\", 0); int error = Marshal.GetLastWin32Error(); return result > 0 && error == 0;")]
    public Task Local_that_is_compared_with_zero_takes_a_byte(string statements) =>
        VerifyCSharpAsync(Source("int {|SLNK1001:CreateSymbolicLink|}", "", statements), Source("byte CreateSymbolicLink", "", statements));

    [Fact]
    public Task Visual_Basic_local_that_is_compared_with_zero_takes_a_byte()
    {
        return VerifyVisualBasicAsync(VisualBasicSource("{|SLNK1001:CreateSymbolicLink|}", "Integer"), VisualBasicSource("CreateSymbolicLink", "Byte"));

        static string VisualBasicSource(string method, string type) => $"""
            Imports System.Runtime.InteropServices

            Module NativeMethods
                <DllImport("kernel32.dll", SetLastError:=True)>
                Function {method}(link As String, target As String, flags As Integer) As {type}
                End Function

                Function Link() As Boolean
                    Dim result = CreateSymbolicLink("link", "target", 0)
                    If result = 0 Then Return False
                    Return True
                End Function
            End Module
            """;
    }

    private Task VerifyAsync(string before, string after) =>
        VerifyCSharpAsync(Source("int {|SLNK1001:CreateSymbolicLink|}", "", before), Source("bool CreateSymbolicLink", "\n    [return: MarshalAs(UnmanagedType.I1)]", after));

    private static string Source(string method, string attribute, string statements) => $$"""
        {{(Regex.IsMatch(method + " " + statements, @"\b(U?IntPtr|Func|Convert)\b") ? "using System;\n" : "")}}using System.Runtime.InteropServices;

        static class NativeMethods
        {
            const int One = 1;

            [DllImport("kernel32.dll", SetLastError = true)]{{attribute}}
            static extern {{method}}(string link, string target, int flags);

            static bool Link()
            {
                {{statements}}
            }
        }
        """;
}
