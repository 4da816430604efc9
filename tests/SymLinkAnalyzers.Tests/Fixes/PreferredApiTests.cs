using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary><c>symlink_analyzers.preferred_api</c> says which fix comes first, for one place and for all at once.</summary>
public sealed class PreferredApiTests
{
    private const string Usings = """
        using System.ComponentModel;
        using System.IO;
        using System.Runtime.InteropServices;
        using SymLinks;


        """;

    [Theory]
    [InlineData(null, "SymLink.CreateFile(link, target);")]
    [InlineData("symlink", "SymLink.CreateFile(link, target);")]
    [InlineData("Framework", "File.CreateSymbolicLink(link, target);")]
    [InlineData("nonsense", "SymLink.CreateFile(link, target);")]
    public Task Ignored_result_is_rewritten_to_the_preferred_api(string? preferred, string expected) =>
        VerifyAsync("SLNK2001", preferred, "{|SLNK2001:CreateSymbolicLink(link, target, 2)|};", expected);

    [Fact]
    public Task Declaration_keeps_the_import_and_throws() => VerifyAsync(
        "SLNK2001",
        "declaration",
        "{|SLNK2001:CreateSymbolicLink(link, target, 2)|};",
        """
        if (!CreateSymbolicLink(link, target, 2))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
        """);

    [Theory]
    [InlineData(null, "if (!CreateSymbolicLink(link, target, 2)) throw new Win32Exception();")]
    [InlineData("symlink", "SymLink.CreateFile(link, target);")]
    [InlineData("framework", "File.CreateSymbolicLink(link, target);")]
    [InlineData("declaration", "if (!CreateSymbolicLink(link, target, 2)) throw new Win32Exception();")]
    public Task Missing_flag_is_repaired_with_the_preferred_api(string? preferred, string expected) =>
        VerifyAsync("SLNK3001", preferred, "if (!CreateSymbolicLink(link, target, {|SLNK3001:0|})) throw new Win32Exception();", expected);

    [Theory]
    [InlineData(null, "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("symlink", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("framework", "File.CreateSymbolicLink(\"a\", \"b\");")]
    public Task Mklink_becomes_a_call_of_the_preferred_api(string? preferred, string expected) =>
        VerifyAsync("SLNK5002", preferred, "{|SLNK5002:System.Diagnostics.Process.Start(\"cmd\", \"/c mklink a b\")|};", expected);

    [Theory]
    [InlineData("symlink", "SymLink.CreateFile(link, @\"a/b\");")]
    [InlineData("declaration", "if (!CreateSymbolicLink(link, @\"a\\b\", 2)) throw new Win32Exception();")]
    public Task Path_is_repaired_with_the_preferred_api(string? preferred, string expected) =>
        VerifyAsync("SLNK3005", preferred, "if (!CreateSymbolicLink(link, {|SLNK3005:@\"a/b\"|}, 2)) throw new Win32Exception();", expected);

    [Theory]
    [InlineData("symlink")]
    [InlineData("declaration")]
    public Task Only_fix_is_made_whatever_is_preferred(string preferred) => VerifyAsync(
        "SLNK2007",
        preferred,
        "if (!CreateSymbolicLink(link, target, 2)) throw {|SLNK2007:new IOException(\"No link\")|};",
        "if (!CreateSymbolicLink(link, target, 2)) throw new IOException(\"No link\", new Win32Exception(Marshal.GetLastWin32Error()));");

    [Theory]
    [InlineData("symlink")]
    [InlineData("declaration")]
    public Task Fixes_that_call_no_api_keep_their_order(string preferred)
    {
        var test = new CSharpCodeFixVerifier<DeclarationAnalyzer, SymLinkCodeFixProvider>.Test
        {
            TestCode = Create("").Replace("[return: MarshalAs(UnmanagedType.I1)]", "[return: {|SLNK1001:MarshalAs(UnmanagedType.Bool)|}]", StringComparison.Ordinal).Replace(", ExactSpelling = true", "", StringComparison.Ordinal),
            FixedCode = Create("").Replace(", ExactSpelling = true", "", StringComparison.Ordinal),
            CodeActionIndex = 0,
        };
        test.DisabledDiagnostics.AddRange(OtherRules.Of(new DeclarationAnalyzer(), "SLNK1001"));
        test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nsymlink_analyzers.preferred_api = {preferred}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string id, string? preferred, string statement, string expected)
    {
        var test = new CSharpCodeFixVerifier<CallAnalyzer, SymLinkCodeFixProvider>.Test
        {
            TestCode = Create(statement),
            FixedCode = HasLastCall(statement) && !HasLastCall(expected) ? Create(expected).Replace(Import, "", StringComparison.Ordinal) : Create(expected),
            CodeActionIndex = 0,
        };
        test.DisabledDiagnostics.AddRange(OtherRules.Of(new CallAnalyzer(), id));
        test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
        if (preferred is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nsymlink_analyzers.preferred_api = {preferred}\n"));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private const string Import = """
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static extern bool CreateSymbolicLink(string link, string target, int flags);


        """;

    /// <summary>The import goes with its last call.</summary>
    private static bool HasLastCall(string statement) => System.Text.RegularExpressions.Regex.IsMatch(statement, @"(?<!\.)\bCreateSymbolicLink\(");

    private static string Create(string statement) => Usings + $$"""
        static class Links
        {
        {{Import}}    // So that no using is idle whatever a fix does.
            static object Uses(Win32Exception error, FileInfo file, UnmanagedType type, SymLinkKind kind) => error;

            static void Make(string link, string target)
            {
                {{statement}}
            }
        }
        """;
}
