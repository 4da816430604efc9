using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>What a fix writes is laid out as the file is.</summary>
public sealed class FileStyleTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(ThrowWin32Exception), withDeclarations: true)
{
    private const string Source = """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link()
            {
                {|SLNK2001:NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File)|};
            }
        }

        """;

    private const string FixedSource = """
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link()
            {
                if (!NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
        }

        """;

    [Fact]
    public Task Tabs_stay_tabs() => VerifyCSharpAsync(WithTabs(Source), WithTabs(FixedSource));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Lines_end_as_the_others_do(string lineEnd) => VerifyCSharpAsync(WithLineEnds(Source, lineEnd), WithLineEnds(FixedSource, lineEnd));

    [Fact]
    public Task Config_file_has_the_last_word_on_tabs()
    {
        int start = FixedSource.IndexOf("        if", StringComparison.Ordinal);
        var test = CSharp(WithTabs(Source), WithTabs(FixedSource[..start]) + FixedSource[start..]);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nindent_style = space\n"));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Blank_lines_at_the_start_stay() => VerifyCSharpAsync("\n\n" + Source, "\n\n" + FixedSource);

    private static string WithTabs(string source) => source.Replace("    ", "\t", StringComparison.Ordinal);

    private static string WithLineEnds(string source, string lineEnd) => source.ReplaceLineEndings(lineEnd);
}
