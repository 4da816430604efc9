using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>What becomes of a <c>using</c> that only the replaced code needed.</summary>
public sealed class StaleUsingTests() : CallFixTests("SLNK2001", nameof(CallSymLink))
{
    private const string Declared = """
        public static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = System.Runtime.InteropServices.CharSet.Unicode, SetLastError = true)]
            [return: System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)]
            public static extern bool Create(string link, string target, int flags);

            public static int Flags => 0;
        }

        namespace Constants
        {
            static class Names { public const string Target = "target"; }
            static class Kinds { public const int File = 0; }
        }
        """;

    private const string Call = "[|NativeMethods.Create(link, \"a\", Kinds.File)|]";

    private const string VisualBasicDeclared = """
        Public Module NativeMethods
            <System.Runtime.InteropServices.DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=System.Runtime.InteropServices.CharSet.Unicode, SetLastError:=True)>
            Public Function Create(link As String, target As String, flags As Integer) As <System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)> Boolean
            End Function
        End Module

        Namespace Tool.Constants
            Public Class Kinds
                Public Const File As Integer = 0
            End Class
        End Namespace
        """;

    private const string VisualBasicComment = "''' <summary>Makes links.</summary>\n''' <remarks>Or throws.</remarks>\n";

    private const string FixedCall = "SymLink.CreateFile(link, \"a\")";

    [Fact]
    public Task It_goes() => VerifyAsync(
        $"using Constants;\nusing SymLinks;\n\n{Class(Call)}",
        $"using SymLinks;\n\n{Class(FixedCall)}");

    [Fact]
    public Task It_goes_from_among_others() => VerifyAsync(
        $"using System;\nusing Constants;\nusing SymLinks;\n\n{Class(Call, "Console.WriteLine()")}",
        $"using System;\nusing SymLinks;\n\n{Class(FixedCall, "Console.WriteLine()")}");

    [Fact]
    public Task One_that_is_still_needed_stays() => VerifyAsync(
        $"using Constants;\nusing SymLinks;\n\n{Class(Call, "System.Console.WriteLine(Names.Target)")}",
        $"using Constants;\nusing SymLinks;\n\n{Class(FixedCall, "System.Console.WriteLine(Names.Target)")}");

    [Fact]
    public Task One_that_was_idle_before_stays() => VerifyAsync(
        $"using System.IO;\nusing Constants;\nusing SymLinks;\n\n{Class(Call)}",
        $"using System.IO;\nusing SymLinks;\n\n{Class(FixedCall)}");

    [Fact]
    public Task Comments_at_it_stay() => VerifyAsync(
        $"// Licence\n\n// Names.\nusing Constants; // of links\nusing SymLinks;\n\n{Class(Call)}",
        $"// Licence\n\n// Names.\n// of links\nusing SymLinks;\n\n{Class(FixedCall)}");

    [Fact]
    public Task A_group_of_its_own_leaves_one_blank_line() => VerifyAsync(
        $"using System;\n\nusing Constants;\n\nusing SymLinks;\n\n{Class(Call, "Console.WriteLine()")}",
        $"using System;\n\nusing SymLinks;\n\n{Class(FixedCall, "Console.WriteLine()")}");

    [Fact]
    public Task The_only_one_leaves_no_blank_line() => VerifyAsync(
        $"using Constants;\n\nnamespace SymLinks.Tests\n{{\n{Class(Call)}}}\n",
        $"namespace SymLinks.Tests\n{{\n{Class("    " + FixedCall)}}}\n");

    [Fact]
    public Task One_in_a_namespace_goes() => VerifyAsync(
        $"namespace Tool\n{{\n    using Constants;\n\n    using SymLinks;\n\n{Class(Call)}}}\n",
        $"namespace Tool\n{{\n    using SymLinks;\n\n{Class("    " + FixedCall)}}}\n");

    [Theory]
    [InlineData("using static Constants.Kinds;", "File")]
    [InlineData("using LinkKinds = Constants.Kinds;", "LinkKinds.File")]
    public Task Other_forms_go(string directive, string flags) => VerifyAsync(
        $"using SymLinks;\n{directive}\n\n{Class(Call.Replace("Kinds.File", flags, StringComparison.Ordinal))}",
        $"using SymLinks;\n\n{Class(FixedCall)}");

    [Fact]
    public Task A_global_one_stays() => VerifyAsync(
        $"global using Constants;\nusing SymLinks;\n\n{Class(Call)}",
        $"global using Constants;\nusing SymLinks;\n\n{Class(FixedCall)}");

    [Fact]
    public Task One_that_code_left_out_of_this_build_may_need_stays()
    {
        const string Old = "\n#if OLD\nclass Old { string Name => Names.Target; }\n#endif\n";
        return VerifyAsync(
            $"using Constants;\nusing SymLinks;\n\n{Class(Call)}{Old}",
            $"using Constants;\nusing SymLinks;\n\n{Class(FixedCall)}{Old}");
    }

    [Fact]
    public Task One_in_a_file_with_half_a_partial_member_stays()
    {
        RequiredRoslyn.Verify(new Version(5, 0), "Partial properties are new in C# 13.");
        const string Half = "\npartial class Half\n{\n    partial int Count { get; }\n\n    partial int Count => 1;\n}\n";
        return VerifyAsync(
            $"using Constants;\nusing SymLinks;\n\n{Class(Call)}{Half}",
            $"using Constants;\nusing SymLinks;\n\n{Class(FixedCall)}{Half}");
    }

    [Fact]
    public Task It_goes_with_the_last_of_several_calls() => VerifyAsync(
        $"using Constants;\nusing SymLinks;\n\n{Class(Call, Call)}",
        $"using SymLinks;\n\n{Class(FixedCall, FixedCall)}");

    [Fact]
    public Task It_goes_in_Visual_Basic() => VerifyModuleAsync(
        VisualBasicClass("Imports SymLinks\nImports Tool.Constants ' of links\n", Call),
        VisualBasicClass("Imports SymLinks\n' of links\n", FixedCall));

    [Theory]
    [InlineData("")]
    [InlineData("' Licence\n\n")]
    public Task The_comment_of_a_Visual_Basic_type_stays_at_it_where_the_first_one_comes(string head) => VerifyModuleAsync(
        $"{head}{VisualBasicComment}{VisualBasicClass("", Call.Replace("Kinds.", "Tool.Constants.Kinds.", StringComparison.Ordinal))}",
        $"{head}Imports SymLinks\n\n{VisualBasicComment}{VisualBasicClass("", FixedCall)}");

    [Theory]
    [InlineData("")]
    [InlineData("// Licence\n\n")]
    public Task The_comment_of_a_type_stays_at_it_where_the_first_one_comes(string head) => VerifyAsync(
        $"{head}/// <summary>Makes links.</summary>\n{Class(Call.Replace("Kinds.", "Constants.Kinds.", StringComparison.Ordinal))}",
        $"{head}using SymLinks;\n\n/// <summary>Makes links.</summary>\n{Class(FixedCall)}");

    [Theory]
    [InlineData("Imports System\n\n", "Imports System\nImports SymLinks\n\n")]
    [InlineData("Option Strict On\n\n", "Option Strict On\nImports SymLinks\n\n")]
    public Task The_comment_of_a_Visual_Basic_type_stays_at_it_below_what_there_was(string head, string fixedHead) => VerifyModuleAsync(
        $"{head}{VisualBasicComment}{VisualBasicClass("", Call.Replace("Kinds.", "Tool.Constants.Kinds.", StringComparison.Ordinal))}",
        $"{fixedHead}{VisualBasicComment}{VisualBasicClass("", FixedCall)}");

    private static string Class(params string[] statements) =>
        $"class Links\n{{\n    void Make(string link)\n    {{\n{string.Concat(statements.Select(statement => $"        {statement};\n"))}    }}\n}}\n";

    private static string VisualBasicClass(string imports, string call) =>
        $"{imports}{(imports.Length > 0 ? "\n" : "")}Class Links\n    Sub Make(link As String)\n        {call}\n    End Sub\nEnd Class\n";

    private Task VerifyModuleAsync(string source, string fixedSource) => RunAsync(VisualBasic(source, fixedSource), ("/0/Declared.vb", VisualBasicDeclared));

    private Task VerifyAsync(string source, string fixedSource) => RunAsync(CSharp(source, fixedSource), ("/0/Declared.cs", Declared));
}
