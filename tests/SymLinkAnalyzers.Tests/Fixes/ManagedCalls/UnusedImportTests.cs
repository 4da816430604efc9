using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>What is left of an import when its last call has been rewritten.</summary>
public sealed class UnusedImportTests() : CallFixTests("SLNK2001", nameof(CallSymLink))
{
    private const string Import = """
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static extern bool Create(string link, string target, Kinds flags);
        """;

    private const string Kinds = """
        enum Kinds
        {
            File,
            Directory,
        }

        """;

    private static string Source(string before, string members) => $$"""
        {{((before + members).Contains("DllImport", StringComparison.Ordinal) ? "using System.Runtime.InteropServices;\n" : "")}}using SymLinks;

        {{before}}class Links
        {
        {{members}}
        }

        """.Replace("\r", "", StringComparison.Ordinal);

    [Fact]
    public Task Import_and_enum_go_with_the_last_call() => VerifyCSharpAsync(
        Source(Kinds + "\n", Import + "\n\n    static void Make(string link)\n    {\n        [|Create(link, \"a\", Kinds.File)|];\n        [|Create(link, \"b\", Kinds.Directory)|];\n    }"),
        Source("", "    static void Make(string link)\n    {\n        SymLink.CreateFile(link, \"a\");\n        SymLink.CreateDirectory(link, \"b\");\n    }"));

    [Fact]
    public Task Import_that_comes_last_leaves_no_blank_line() => VerifyCSharpAsync(
        Source(Kinds + "\n", "    static void Make(string link)\n    {\n        [|Create(link, \"a\", Kinds.File)|];\n    }\n\n" + Import),
        Source("", "    static void Make(string link)\n    {\n        SymLink.CreateFile(link, \"a\");\n    }"));

    [Fact]
    public Task Enum_that_is_used_elsewhere_stays() => VerifyCSharpAsync(
        Source(Kinds + "\n", Import + "\n\n    static Kinds Make(string link)\n    {\n        [|Create(link, \"a\", Kinds.File)|];\n        return Kinds.File;\n    }"),
        Source(Kinds + "\n", "    static Kinds Make(string link)\n    {\n        SymLink.CreateFile(link, \"a\");\n        return Kinds.File;\n    }"));

    [Fact]
    public Task Enum_of_a_parameter_stays() => VerifyCSharpAsync(
        Source(Kinds + "\n", Import + "\n\n    static void Make(string link, Kinds kind) => [|Create(link, \"a\", kind)|];"),
        Source(Kinds + "\n", "    static void Make(string link, Kinds kind) => SymLink.Create(link, \"a\", (kind & Kinds.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File);"));

    [Theory]
    [InlineData("    static System.Func<string, string, Kinds, bool> Method => Create;")]
    [InlineData("    static string Name => nameof(Create);")]
    [InlineData("    /// <summary>As <see cref=\"Create\"/>.</summary>\n    static int Other => 1;")]
    [InlineData("#if OLD\n    static void Old() => Create(\"a\", \"b\", Kinds.File);\n#endif")]
    [InlineData("# if OLD\n/// <summary>Old.</summary>\n    static void Old() => Create(\"a\", \"b\", Kinds.File);\n#endif")]
    public Task Import_that_is_mentioned_elsewhere_stays(string other) => VerifyCSharpAsync(
        Source(Kinds + "\n", Import + "\n\n" + other + "\n\n    static void Make(string link) => [|Create(link, \"a\", Kinds.File)|];"),
        Source(Kinds + "\n", Import + "\n\n" + other + "\n\n    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task Visual_Basic_import_that_an_older_build_calls_stays()
    {
        return VerifyVisualBasicAsync(Module("[|Create(link, \"a\", 0)|]"), Module("SymLink.CreateFile(link, \"a\")"));

        static string Module(string call) => $"""
            Imports System.Runtime.InteropServices
            Imports SymLinks

            Module Links
                <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
                Private Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
                End Function

            #If OLD Then
            ''' <summary>Old.</summary>
                Sub Old()
                    Create("a", "b", 0)
                End Sub
            #End If

                Sub Make(link As String)
                    {call}
                End Sub
            End Module

            """;
    }

    [Fact]
    public Task Import_that_an_older_build_of_a_friend_calls_stays()
    {
        const string Head = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]\n\n";
        string import = Import.Replace("private", "internal", StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        var test = CSharp(
            Source(Head, import + "\n\n    static void Make(string link) => [|Create(link, \"a\", 0)|];"),
            Source(Head, import + "\n\n    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
        foreach (SolutionState state in new[] { test.TestState, test.FixedState })
        {
            ProjectState friend = state.AdditionalProjects["Friend"];
            friend.Sources.Add("#if OLD\nclass Caller { bool Make() => Links.Create(\"a\", \"b\", 0); }\n#endif\n");
            friend.AdditionalProjectReferences.Add("TestProject");
        }

        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Enum_that_a_kept_argument_names_stays() => VerifyCSharpAsync(
        Source(Kinds + "\n", Import + "\n\n    static void Make(string link) => [|Create(link + Kinds.File, \"a\", Kinds.File)|];"),
        Source(Kinds + "\n", "    static void Make(string link) => SymLink.CreateFile(link + Kinds.File, \"a\");"));

    [Fact]
    public Task Visual_Basic_enum_and_module_that_kept_arguments_name_stay()
    {
        return VerifyVisualBasicAsync(
            Module("    <DllImport(\"kernel32.dll\", EntryPoint:=\"CreateSymbolicLinkW\", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>\n    Friend Function Create(link As String, target As String, flags As Kinds) As <MarshalAs(UnmanagedType.I1)> Boolean\n    End Function\n", "[|NativeMethods.Create(link & Kinds.File, NameOf(NativeMethods), Kinds.File)|]", "Imports System.Runtime.InteropServices\n"),
            Module("", "SymLink.CreateFile(link & Kinds.File, NameOf(NativeMethods))", ""));

        static string Module(string import, string call, string usings) => $"""
            {usings}Imports SymLinks

            Enum Kinds
                File
                Directory
            End Enum

            Module NativeMethods
            {import}End Module

            Class Links
                Shared Sub Make(link As String)
                    {call}
                End Sub
            End Class

            """;
    }

    [Theory]
    [InlineData("public", "public", "")]
    [InlineData("internal", "public", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Others\")]\n\n")]
    public Task Import_that_others_may_see_stays(string accessibility, string type, string attributes)
    {
        string import = Import.Replace("private", accessibility, StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        return VerifyCSharpAsync(
            Source(attributes + type + " ", import + "\n\n    static void Make(string link) => [|Create(link, \"a\", 0)|];"),
            Source(attributes + type + " ", import + "\n\n    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("    #region Win32\n", "    #endregion\n")]
    public Task Class_of_imports_alone_goes_with_them(string above, string below)
    {
        string import = Import.Replace("private", "internal", StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        return VerifyCSharpAsync(
            Source($"static class NativeMethods\n{{\n{above}{import}\n{below}}}\n\n", "    static void Make(string link) => [|NativeMethods.Create(link, \"a\", 0)|];"),
            Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
    }

    [Fact]
    public Task Import_at_the_head_of_a_region_goes_and_the_region_stays()
    {
        string import = Import.Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        const string Rest = "    static int Two => 2;\n    #endregion\n\n    static void Make(string link) => ";
        return VerifyCSharpAsync(
            Source("", "    #region Win32\n" + import + "\n\n" + Rest + "[|Create(link, \"a\", 0)|];"),
            Source("", "    #region Win32\n" + Rest + "SymLink.CreateFile(link, \"a\");"));
    }

    [Fact]
    public Task Import_and_enum_that_are_all_of_a_region_leave_it_empty()
    {
        string kinds = "    enum Kinds\n    {\n        File,\n        Directory,\n    }";
        return VerifyCSharpAsync(
            Source("", "    #region Win32\n" + Import + "\n\n" + kinds + "\n    #endregion\n\n    static void Make(string link) => [|Create(link, \"a\", Kinds.File)|];"),
            Source("", "    #region Win32\n    #endregion\n\n    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
    }

    [Fact]
    public Task Import_between_two_regions_goes_and_the_regions_stay()
    {
        string import = Import.Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        const string Before = "    #region First\n    static int Two => 2;\n    #endregion\n\n";
        const string After = "    #region Last\n    static int Three => 3;\n    #endregion\n\n    static void Make(string link) => ";
        return VerifyCSharpAsync(
            Source("", Before + import + "\n\n" + After + "[|Create(link, \"a\", 0)|];"),
            Source("", Before + After + "SymLink.CreateFile(link, \"a\");"));
    }

    [Fact]
    public Task Visual_Basic_import_at_the_head_of_a_region_goes_and_the_region_stays()
    {
        return VerifyVisualBasicAsync(
            Module("    <System.Runtime.InteropServices.DllImport(\"kernel32.dll\", EntryPoint:=\"CreateSymbolicLinkW\", ExactSpelling:=True, CharSet:=System.Runtime.InteropServices.CharSet.Unicode, SetLastError:=True)>\n    Private Function Create(link As String, target As String, flags As Integer) As <System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)> Boolean\n    End Function\n\n", "[|Create(link, \"a\", 0)|]"),
            Module("", "SymLink.CreateFile(link, \"a\")"));

        static string Module(string import, string call) =>
            $"Imports SymLinks\n\nModule Links\n    #Region \"Win32\"\n{import}    Property Two As Integer\n    #End Region\n\n    Sub Make(link As String)\n        {call}\n    End Sub\nEnd Module\n";
    }

    [Fact]
    public Task Import_of_a_file_that_another_assembly_is_made_of_too_stays()
    {
        string import = Import.Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        string source = Source("", import + "\n\n    static void Make(string link) => [|Create(link, \"a\", 0)|];");
        string fixedSource = Source("", import + "\n\n    static void Make(string link) => SymLink.CreateFile(link, \"a\");");
        var test = CSharp(source, fixedSource);
        test.NumberOfFixAllInDocumentIterations = 2;
        foreach ((SolutionState state, string shared) in new[] { (test.TestState, source), (test.FixedState, fixedSource) })
        {
            ProjectState other = state.AdditionalProjects["Other"];
            other.Sources.Add(("/0/Test0.cs", shared));
            other.AdditionalReferences.Add(SymLinksReference.Newest);
        }

        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// Licence\n\n")]
    public Task Class_of_imports_at_the_head_of_a_file_goes_with_its_comment(string head)
    {
        string imports = """
            /// <summary>Imports.</summary>
            static class NativeMethods
            {
                [System.Runtime.InteropServices.DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = System.Runtime.InteropServices.CharSet.Unicode, SetLastError = true)]
                [return: System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)]
                internal static extern bool Create(string link, string target, int flags);
            }


            """.Replace("\r", "", StringComparison.Ordinal);
        static string Class(string call) => $"class Links\n{{\n    static void Make(string link) => {call};\n}}\n";
        return VerifyCSharpAsync(
            $"{head}{imports}{Class("[|NativeMethods.Create(link, \"a\", 0)|]")}",
            $"{head}using SymLinks;\n\n{Class("SymLink.CreateFile(link, \"a\")")}");
    }

    [Fact]
    public Task Imports_go_in_whatever_order_they_are_called()
    {
        string second = Import.Replace("Create(", "Make(", StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        string first = second.Replace("Make(", "Create(", StringComparison.Ordinal);
        return VerifyCSharpAsync(
            Source("", first + "\n\n" + second + "\n\n    static void N(string link)\n    {\n        [|Make(link, \"a\", 0)|];\n        [|Create(link, \"b\", 0)|];\n    }"),
            Source("", "    static void N(string link)\n    {\n        SymLink.CreateFile(link, \"a\");\n        SymLink.CreateFile(link, \"b\");\n    }"));
    }

    [Fact]
    public Task Enum_of_two_imports_goes_with_both()
    {
        string second = Import.Replace("Create(", "Make(", StringComparison.Ordinal);
        return VerifyCSharpAsync(
            Source(Kinds + "\n", Import + "\n\n" + second + "\n\n    static void N(string link)\n    {\n        [|Make(link, \"a\", Kinds.File)|];\n        [|Create(link, \"b\", Kinds.File)|];\n    }"),
            Source("", "    static void N(string link)\n    {\n        SymLink.CreateFile(link, \"a\");\n        SymLink.CreateFile(link, \"b\");\n    }"));
    }

    [Fact]
    public Task Import_in_another_file_goes_when_all_files_are_fixed()
    {
        string import = "using System.Runtime.InteropServices;\n\nstatic class NativeMethods\n{\n    internal const int Two = 2;\n\n"
            + Import.Replace("private", "internal", StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal)
            + "\n}\n";
        const string Rest = "static class NativeMethods\n{\n    internal const int Two = 2;\n}\n";
        static string Call(string type, string call) => $"using SymLinks;\n\nclass {type}\n{{\n    static void Make(string link) => {call};\n}}\n";
        var test = CSharp(Call("First", "[|NativeMethods.Create(link, \"a\", 2)|]"), Call("First", "SymLink.CreateFile(link, \"a\")"));
        test.TestState.Sources.Add(Call("Second", "[|NativeMethods.Create(link, \"a\", 2)|]"));
        test.TestState.Sources.Add(import);
        test.FixedState.Sources.Add(Call("Second", "SymLink.CreateFile(link, \"a\")"));
        test.FixedState.Sources.Add(Rest);
        test.NumberOfIncrementalIterations = 2;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_import_and_enum_go_with_the_last_call() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices
        Imports SymLinks

        Enum Kinds
            File
            Directory
        End Enum

        Class Links
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Private Shared Function Create(link As String, target As String, flags As Kinds) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Shared Sub Make(link As String)
                [|Create(link, "a", Kinds.Directory)|]
            End Sub
        End Class

        """,
        """
        Imports SymLinks

        Class Links
            Shared Sub Make(link As String)
                SymLink.CreateDirectory(link, "a")
            End Sub
        End Class

        """);

    [Fact]
    public Task Enum_goes_from_its_own_file_with_its_doc_comment()
    {
        var test = CSharp(
            Source("", Import + "\n\n    static void Make(string link) => [|Create(link, \"a\", Kinds.File)|];"),
            Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
        test.TestState.Sources.Add("// Licence\n\n/// <summary>What a link leads to.</summary>\n" + Kinds);
        test.FixedState.Sources.Add("// Licence\n\n");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_enum_goes_from_its_own_file_with_its_doc_comment()
    {
        var test = VisualBasic(
            """
            Imports System.Runtime.InteropServices
            Imports SymLinks

            Class Links
                <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
                Private Shared Function Create(link As String, target As String, flags As Kinds) As <MarshalAs(UnmanagedType.I1)> Boolean
                End Function

                Shared Sub Make(link As String)
                    [|Create(link, "a", Kinds.Directory)|]
                End Sub
            End Class

            """,
            """
            Imports SymLinks

            Class Links
                Shared Sub Make(link As String)
                    SymLink.CreateDirectory(link, "a")
                End Sub
            End Class

            """);
        test.TestState.Sources.Add("' Licence\n\n''' <summary>What a link leads to.</summary>\nEnum Kinds\n    File\n    Directory\nEnd Enum\n");
        test.FixedState.Sources.Add("' Licence\n\n");
        return test.RunAsync(Cancellation);
    }

    private static string Imports(string members)
    {
        string import = Import.Replace("private", "internal", StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal);
        return $"using System.Runtime.InteropServices;\n\nstatic class NativeMethods\n{{\n{import}{members}\n}}\n";
    }

    [Fact]
    public Task File_that_held_the_imports_alone_goes_with_them() => VerifyWithImportsAsync(
        Imports(""),
        fixedImports: null,
        Source("", "    static void Make(string link) => [|NativeMethods.Create(link, \"a\", 0)|];"),
        Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task File_with_a_comment_stays() => VerifyWithImportsAsync(
        "// Licence\n\n" + Imports(""),
        "// Licence\n\n",
        Source("", "    static void Make(string link) => [|NativeMethods.Create(link, \"a\", 0)|];"),
        Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task File_with_an_attribute_of_the_assembly_stays() => VerifyWithImportsAsync(
        Imports("").Replace("static class", "[assembly: System.CLSCompliant(false)]\n\nstatic class", StringComparison.Ordinal),
        "[assembly: System.CLSCompliant(false)]\n",
        Source("", "    static void Make(string link) => [|NativeMethods.Create(link, \"a\", 0)|];"),
        Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task File_with_a_namespace_alone_goes() => VerifyWithImportsAsync(
        Imports("").Replace("static class", "namespace Interop;\n\nstatic class", StringComparison.Ordinal),
        fixedImports: null,
        Source("", "    static void Make(string link) => [|Interop.NativeMethods.Create(link, \"a\", 0)|];"),
        Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task File_of_a_namespace_that_another_file_imports_stays()
    {
        var test = CSharp(
            Source("", "    static void Make(string link) => [|Interop.NativeMethods.Create(link, \"a\", 0)|];"),
            Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
        const string Other = "using Interop;\n\nclass Other\n{\n}\n";
        test.TestState.Sources.Add(Imports("").Replace("static class", "namespace Interop;\n\nstatic class", StringComparison.Ordinal));
        test.TestState.Sources.Add(Other);
        test.FixedState.Sources.Add("namespace Interop;\n");
        test.FixedState.Sources.Add(Other);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Class_goes_with_the_enum_that_it_held() => VerifyWithImportsAsync(
        Imports("\n\n    internal enum Kinds { File, Directory }").Replace("int flags", "Kinds flags", StringComparison.Ordinal),
        fixedImports: null,
        Source("", "    static void Make(string link) => [|NativeMethods.Create(link, \"a\", NativeMethods.Kinds.File)|];"),
        Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task Class_of_two_imports_goes_with_both() => VerifyWithImportsAsync(
        Imports("\n\n" + Import.Replace("private", "internal", StringComparison.Ordinal).Replace("Create(", "Make(", StringComparison.Ordinal).Replace("Kinds flags", "int flags", StringComparison.Ordinal)),
        fixedImports: null,
        Source("", "    static void Make(string link)\n    {\n        [|NativeMethods.Create(link, \"a\", 0)|];\n        [|NativeMethods.Make(link, \"b\", 0)|];\n    }"),
        Source("", "    static void Make(string link)\n    {\n        SymLink.CreateFile(link, \"a\");\n        SymLink.CreateFile(link, \"b\");\n    }"));

    [Fact]
    public Task Class_that_is_imported_goes_with_its_using() => VerifyWithImportsAsync(
        Imports(""),
        fixedImports: null,
        "using static NativeMethods;\n" + Source("", "    static void Make(string link) => [|Create(link, \"a\", 0)|];"),
        Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task Class_that_is_named_elsewhere_stays() => VerifyWithImportsAsync(
        Imports(""),
        "static class NativeMethods\n{\n}\n",
        Source("", "    static string Name => nameof(NativeMethods);\n\n    static void Make(string link) => [|NativeMethods.Create(link, \"a\", 0)|];"),
        Source("", "    static string Name => nameof(NativeMethods);\n\n    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));

    [Fact]
    public Task Class_that_a_generated_file_imports_stays()
    {
        var test = CSharp(
            Source("", "    static void Make(string link) => [|Create(link, \"a\", 0)|];"),
            Source("", "    static void Make(string link) => SymLink.CreateFile(link, \"a\");"));
        (string, string) usings = ("/0/Usings.g.cs", "global using static NativeMethods;\n");
        test.TestState.Sources.Add(Imports(""));
        test.TestState.Sources.Add(usings);
        test.FixedState.Sources.Add("static class NativeMethods\n{\n}\n");
        test.FixedState.Sources.Add(usings);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Class_that_a_kept_argument_names_stays() => VerifyWithImportsAsync(
        Imports(""),
        "static class NativeMethods\n{\n}\n",
        Source("", "    static void Make() => [|NativeMethods.Create(nameof(NativeMethods), \"a\", 0)|];"),
        Source("", "    static void Make() => SymLink.CreateFile(nameof(NativeMethods), \"a\");"));

    private Task VerifyWithImportsAsync(string imports, string? fixedImports, string source, string fixedSource)
    {
        var test = CSharp(source, fixedSource);
        test.TestState.Sources.Add(imports);
        if (fixedImports is not null)
        {
            test.FixedState.Sources.Add(fixedImports);
        }

        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Visual_Basic_module_goes_with_its_file()
    {
        var test = VisualBasic(
            """
            Imports SymLinks

            Class Links
                Shared Sub Make(link As String)
                    [|Create(link, "a", Kinds.Directory)|]
                End Sub
            End Class

            """,
            """
            Imports SymLinks

            Class Links
                Shared Sub Make(link As String)
                    SymLink.CreateDirectory(link, "a")
                End Sub
            End Class

            """);
        test.TestState.Sources.Add("""
            Imports System.Runtime.InteropServices

            Friend Module NativeMethods
                <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
                Friend Function Create(link As String, target As String, flags As Kinds) As <MarshalAs(UnmanagedType.I1)> Boolean
                End Function

                Friend Enum Kinds
                    File
                    Directory
                End Enum
            End Module

            """);
        return test.RunAsync(Cancellation);
    }
}
