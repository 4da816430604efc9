using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;

namespace SymLinkAnalyzers.Testing.Tests.Analysis;

public sealed class LibraryImportTests
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task GeneratorRunsBeforeAndAfterTheFix(string framework)
    {
        var generated = new List<string>();
        await new VerifyCS.Test
        {
            TestCode = Source("[|native|]"),
            FixedCode = Source("Native"),
            ReferenceAssemblies = framework == "net8.0" ? ReferenceAssemblies.Net.Net80 : ReferenceAssemblies.Net.Net100,
            UseLibraryImportGenerator = true,
            SolutionTransforms =
            {
                (solution, projectId) =>
                {
                    generated.AddRange(GeneratedSourcesOf(solution.GetProject(projectId)!));
                    return solution;
                },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(generated);
        Assert.All(generated, text => Assert.Contains("DllImportAttribute(\"kernel32\"", text));
    }

    [Fact]
    public Task WithoutTheGeneratorTheImportDoesNotCompile()
        => Expect.FailureAsync(VerifyCS.VerifyAnalyzerAsync(Source("Native")), "CS8795");

    [Fact]
    public Task WhatTheGeneratorReportsIsExpected()
        => new VerifyCS.Test
        {
            TestCode = Source("Native").Replace("string link", "string link, object {|SYSLIB1051:other|}"),
            UseLibraryImportGenerator = true,
            CompilerDiagnostics = CompilerDiagnostics.None,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task FrameworkWithoutTheGeneratorIsAnError()
    {
        var test = new VerifyCS.Test
        {
            TestCode = "class A { }",
            UseLibraryImportGenerator = true,
            ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default,
        };

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => test.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("net472 has no LibraryImport generator", exception.Message);
    }

    [Fact]
    public async Task VisualBasicAloneIsAnError()
    {
        var test = new VerifyVB.Test { TestCode = "Class A\nEnd Class", UseLibraryImportGenerator = true };

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => test.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("no project is in C#", exception.Message);
    }

    [Fact]
    public Task GeneratorRunsInACSharpProjectBesideVisualBasic()
        => new VerifyVB.Test
        {
            TestState =
            {
                Sources = { "Class [|a|]\nEnd Class" },
                AdditionalProjects = { ["Imports", LanguageNames.CSharp] = { Sources = { Source("Native") } } },
            },
            FixedCode = "Class A\nEnd Class",
            UseLibraryImportGenerator = true,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task AnalyzersOfTheSdkRunBesideOthers()
        => new WithSdkAnalyzer
        {
            TestCode = """
                using System.Runtime.InteropServices;

                unsafe class A
                {
                    [DllImport("kernel32", SetLastError = true)]
                    static extern byte {|SYSLIB1054:CreateSymbolicLinkW|}(char* link, char* target, uint flags);
                }
                """,
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Source(string name)
        => $$"""
            using System.Runtime.InteropServices;

            static partial class {{name}}
            {
                [LibraryImport("kernel32", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static partial bool CreateSymbolicLink(string link, string target, uint flags);
            }
            """;

    private static IEnumerable<string> GeneratedSourcesOf(Project project)
        => project.GetSourceGeneratedDocumentsAsync().AsTask().GetAwaiter().GetResult()
            .Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString());

    private sealed class WithSdkAnalyzer : VerifyCS.Test
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers()
        {
            var type = LibraryImportGenerator
                .GetAssembly(ReferenceAssemblies)
                .GetType("Microsoft.Interop.Analyzers.ConvertToLibraryImportAnalyzer", throwOnError: true)!;
            return [.. base.GetDiagnosticAnalyzers(), (DiagnosticAnalyzer)Activator.CreateInstance(type)!];
        }
    }
}
