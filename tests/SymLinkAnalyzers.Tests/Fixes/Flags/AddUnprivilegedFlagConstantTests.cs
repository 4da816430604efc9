using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Flags;

/// <summary>Classes that have constants for the flags, beside which the new one is written.</summary>
public sealed class AddUnprivilegedFlagConstantTests() : FixTests<CallAnalyzer>("SLNK3001", nameof(AddUnprivilegedFlag))
{
    [Theory]
    [InlineData("const int SYMBOLIC_LINK_FLAG_DIRECTORY = 0x1;", "const int SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 0x2;")]
    [InlineData("private const int SYMLINK_FLAG_DIRECTORY = 1;", "private const int SYMLINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 2;")]
    [InlineData("internal const uint SYMLINK_FLAG_DIR = 0x00000001u;", "internal const uint SYMLINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 0x00000002u;")]
    [InlineData("private const uint SymbolicLinkFlagDirectory = 1U;", "private const uint SymbolicLinkFlagAllowUnprivilegedCreate = 2U;")]
    [InlineData("public const int DirectoryFlag = 1;", "public const int AllowUnprivilegedCreateFlag = 2;")]
    [InlineData("const int directoryFlag = 1;", "const int allowUnprivilegedCreateFlag = 2;")]
    [InlineData("const int symlink_flag_directory = 1;", "const int symlink_flag_allow_unprivileged_create = 2;")]
    [InlineData("const int Directory = 1;", "const int AllowUnprivilegedCreate = 2;")]
    [InlineData("const int SYMLINKD = 1;", "const int SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 2;")]
    [InlineData("const int Directory = 1 << 0;", "const int AllowUnprivilegedCreate = 2;")]
    public Task New_constant_is_written_as_the_one_that_is_passed(string constant, string added)
    {
        string type = constant.Contains("uint", StringComparison.Ordinal) ? "uint" : "int";
        string name = NameIn(constant);
        return VerifyCSharpAsync(
            CSharpSource($"    {constant}\n", type, $$"""{|SLNK3001:{{name}}|}"""),
            CSharpSource($"    {constant}\n    {added}\n", type, $"{name} | {NameIn(added)}"));

        static string NameIn(string declaration) => declaration.Split('=')[0].TrimEnd().Split(' ')[^1];
    }

    [Theory]
    [InlineData("0", "SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    [InlineData("1", "1 | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    [InlineData("isDirectory ? SYMBOLIC_LINK_FLAG_DIRECTORY : SYMBOLIC_LINK_FLAG_FILE", "isDirectory ? SYMBOLIC_LINK_FLAG_DIRECTORY | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE : SYMBOLIC_LINK_FLAG_FILE | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    public Task New_constant_stands_behind_the_last(string flags, string fixedFlags)
    {
        const string Constants = "    private const int SYMBOLIC_LINK_FLAG_FILE = 0x0; // a file\n    private const int SYMBOLIC_LINK_FLAG_DIRECTORY = 0x1; // a folder\n";
        return VerifyCSharpAsync(
            CSharpSource(Constants, "int", $$"""{|SLNK3001:{{flags}}|}"""),
            CSharpSource(Constants + "    private const int SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 0x2;\n", "int", fixedFlags));
    }

    [Fact]
    public Task New_constant_is_documented_where_the_last_is() => VerifyCSharpAsync(
        CSharpSource("    /// <summary>A file.</summary>\n    const int FileFlag = 0;\n\n    /// <summary>A folder.</summary>\n    const int DirectoryFlag = 1;\n", "int", "{|SLNK3001:DirectoryFlag|}"),
        CSharpSource(
            "    /// <summary>A file.</summary>\n    const int FileFlag = 0;\n\n    /// <summary>A folder.</summary>\n    const int DirectoryFlag = 1;\n\n    /// <summary>Creates the link without the privilege in Developer Mode.</summary>\n    const int AllowUnprivilegedCreateFlag = 2;\n",
            "int",
            "DirectoryFlag | AllowUnprivilegedCreateFlag"));

    [Theory]
    [InlineData("    const int DirectoryFlag = 1;\n    const int Unprivileged = 2;\n", "DirectoryFlag", "DirectoryFlag | Unprivileged")]
    [InlineData("    const int DirectoryFlag = 1, Hidden = 2;\n", "DirectoryFlag", "DirectoryFlag | 2")]
    [InlineData("    const int Directory = 1;\n", "1", "1 | 2")]
    [InlineData("    const byte DirectoryFlag = 1;\n", "DirectoryFlag", "DirectoryFlag | 2")]
    [InlineData("    const int DirectoryFlag = 1;\n    const int AllowUnprivilegedCreateFlag = 4;\n", "DirectoryFlag", "DirectoryFlag | 2")]
    public Task Constants_that_there_are_do(string constants, string flags, string fixedFlags) => VerifyCSharpAsync(
        CSharpSource(constants, "int", $$"""{|SLNK3001:{{flags}}|}"""),
        CSharpSource(constants, "int", fixedFlags));

    [Fact]
    public Task Constant_that_merely_has_the_value_is_not_the_flag() => VerifyCSharpAsync(
        CSharpSource("    const int SYMLINK_DIRECTORY = 1;\n    const int SYMLINK_JUNCTION = 2;\n", "int", "{|SLNK3001:SYMLINK_DIRECTORY|}"),
        CSharpSource("    const int SYMLINK_DIRECTORY = 1;\n    const int SYMLINK_ALLOW_UNPRIVILEGED_CREATE = 2;\n    const int SYMLINK_JUNCTION = 2;\n", "int", "SYMLINK_DIRECTORY | SYMLINK_ALLOW_UNPRIVILEGED_CREATE"));

    [Fact]
    public Task Class_of_constants_in_another_file_gets_one()
    {
        var test = CSharp(
            CSharpSource("", "int", "{|SLNK3001:Flags.SYMBOLIC_LINK_FLAG_DIRECTORY|}"),
            CSharpSource("", "int", "Flags.SYMBOLIC_LINK_FLAG_DIRECTORY | Flags.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE"));
        const string Before = "static class Flags\n{\n    internal const int SYMBOLIC_LINK_FLAG_DIRECTORY = 0x1;\n";
        test.TestState.Sources.Add(Before + "}\n");
        test.FixedState.Sources.Add(Before + "    internal const int SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 0x2;\n}\n");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Calls_that_pass_different_constants_share_the_new_one() => VerifyCSharpAsync(
        TwoCalls("", "{|SLNK3001:FILE|}", "{|SLNK3001:DIRECTORY|}"),
        TwoCalls("    const int ALLOW_UNPRIVILEGED_CREATE = 2;\n", "FILE | ALLOW_UNPRIVILEGED_CREATE", "DIRECTORY | ALLOW_UNPRIVILEGED_CREATE"));

    [Theory]
    [InlineData("Private Const SYMBOLIC_LINK_FLAG_DIRECTORY As Integer = &H1", "Private Const SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE As Integer = &H2", "SYMBOLIC_LINK_FLAG_DIRECTORY", "SYMBOLIC_LINK_FLAG_DIRECTORY Or SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    [InlineData("Friend Const DirectoryFlag As Integer = 1 ' a folder", "Friend Const AllowUnprivilegedCreateFlag As Integer = 2", "DirectoryFlag", "DirectoryFlag Or AllowUnprivilegedCreateFlag")]
    [InlineData("Private Const SYMBOLIC_LINK_FLAG_DIRECTORY As Integer = &H1", "Private Const SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE As Integer = &H2", "0", "SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    public Task Visual_Basic_constant_gets_a_sibling(string constant, string added, string flags, string fixedFlags) => VerifyVisualBasicAsync(
        VisualBasicSource($"    {constant}\n", $$"""{|SLNK3001:{{flags}}|}"""),
        VisualBasicSource($"    {constant}\n    {added}\n", fixedFlags));

    [Fact]
    public Task Visual_Basic_sibling_is_documented_where_the_last_is() => VerifyVisualBasicAsync(
        VisualBasicSource("    ''' <summary>A folder.</summary>\n    Private Const DirectoryFlag As Integer = 1\n", "{|SLNK3001:DirectoryFlag|}"),
        VisualBasicSource(
            "    ''' <summary>A folder.</summary>\n    Private Const DirectoryFlag As Integer = 1\n    ''' <summary>Creates the link without the privilege in Developer Mode.</summary>\n    Private Const AllowUnprivilegedCreateFlag As Integer = 2\n",
            "DirectoryFlag Or AllowUnprivilegedCreateFlag"));

    private static string TwoCalls(string constants, string first, string second) => $$"""
        using System.Runtime.InteropServices;

        class Links
        {
            const int FILE = 0;
        {{constants}}    const int DIRECTORY = 1;

            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, int flags);

            static bool First() => CreateSymbolicLink("link", "target", {{first}}) != 0;

            static bool Second() => CreateSymbolicLink("link", "target", {{second}}) != 0;
        }
        """;

    private static string CSharpSource(string constants, string type, string flags) => $$"""
        using System.Runtime.InteropServices;

        class Links
        {
        {{constants}}
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLink(string link, string target, {{type}} flags);

            static bool Link(bool isDirectory) => CreateSymbolicLink("link", "target", {{flags}}) != 0;
        }
        """;

    private static string VisualBasicSource(string constants, string flags) => $"""
        Option Strict On

        Class Links
        {constants}
            Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte

            Shared Function Link() As Boolean
                Return CreateSymbolicLinkW("link", "target", {flags}) <> 0
            End Function
        End Class
        """;
}
