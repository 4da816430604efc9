using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>The filter that keeps the analyzers out of compilations without anything to judge.</summary>
public sealed class TextFilterTests
{
    [Fact]
    public void Every_function_is_found_by_a_word() =>
        Assert.All(NativeTable.Functions, function => Assert.Contains(TextFilter.Words, word => function.Name.Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void Every_managed_API_is_found_by_a_word() =>
        Assert.All(ManagedApi.All, api => Assert.Contains(TextFilter.Words, word => (api.Method ?? api.Type).Contains(word, StringComparison.Ordinal)));

    [Fact]
    public async Task Call_of_an_import_in_a_project_that_an_editor_refers_to_is_judged()
    {
        var test = new CSharpAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = """static class Links { static void Make() { {|SLNK2001:Shell.Make("l", "t", 2)|}; } }""",
        };
        test.DisabledDiagnostics.AddRange(OtherRules.Of(new CallAnalyzer(), "SLNK2001"));
        test.TestState.AdditionalProjectReferences.Add("Library");
        test.TestState.AdditionalProjects["Library"].Sources.Add("""
            using System.Runtime.InteropServices;

            public static class Shell
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                public static extern bool Make(string link, string target, int flags);
            }
            """);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Place_in_another_statement_than_the_call_is_reported_to_an_editor_with_the_file()
    {
        Compilation compilation = await SourceCompilation.CSharpAsync("""
            using System;
            using System.Runtime.InteropServices;

            static class Links
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                static extern bool Create(string link, string target, int flags);

                static int Make()
                {
                    bool created = Create("l", "t", 2);
                    Console.WriteLine();
                    return created ? 0 : Marshal.GetLastWin32Error();
                }
            }
            """);

        AnalysisResult result = await compilation
            .WithAnalyzers([new CallAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalysisResultAsync(TestContext.Current.CancellationToken);

        Assert.Empty(result.CompilationDiagnostics);
        Assert.Contains(result.SemanticDiagnostics.Values.SelectMany(reported => reported.Values).SelectMany(reported => reported), diagnostic => diagnostic.Id == "SLNK2003");
    }
}
