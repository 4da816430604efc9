using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyFile = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.AdditionalFileAnalyzer>;
using VerifyOption = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.OptionAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;

namespace SymLinkAnalyzers.Testing.Tests.States;

public sealed class SolutionStateTests
{
    [Fact]
    public Task SeveralFilesAreAnalyzed()
        => new VerifyCS.Test
        {
            TestState = { Sources = { "class [|a|] { }", ("/1/Other.cs", "class [|b|] : a { }") } },
            FixedState = { Sources = { "class A { }", ("/1/Other.cs", "class B : {|CS0246:a|} { }") } },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task SeveralFilesAreAnalyzedInVisualBasic()
        => new VerifyVB.Test
        {
            TestState = { Sources = { "Class [|a|]\nEnd Class", "Class [|b|]\nEnd Class" } },
            FixedState = { Sources = { "Class A\nEnd Class", "Class B\nEnd Class" } },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixOfTheSecondFileIsCompared()
        => Expect.FailureAsync(
            new VerifyCS.Test
            {
                TestState = { Sources = { "class A { }", "class [|b|] { }" } },
                FixedState = { Sources = { "class A { }", "class Other { }" } },
            }.RunAsync(TestContext.Current.CancellationToken),
            "content of '/0/Test1.cs' did not match");

    [Fact]
    public Task DiagnosticsOfAnotherProjectAreVerified()
        => Expect.FailureAsync(
            new VerifyCS.Test
            {
                TestState =
                {
                    Sources = { "class A { }" },
                    AdditionalProjects = { ["Other"] = { Sources = { "class b { }" } } },
                },
            }.RunAsync(TestContext.Current.CancellationToken),
            "VerifyCS.Diagnostic(\"TEST0001\").WithSpan(\"/Other/Test0.cs\", 1, 7, 1, 8)");

    [Fact]
    public Task ProjectCanReferToAnother()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class [|a|] : Base { }" },
                AdditionalProjectReferences = { "Other" },
                AdditionalProjects = { ["Other"] = { Sources = { "public class Base { }" } } },
            },
            FixedCode = "class A : Base { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task ProjectsDoNotSeeEachOtherWithoutAReference()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class A : {|CS0246:Base|} { }" },
                AdditionalProjects = { ["Other"] = { Sources = { "public class Base { }" } } },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task ProjectCanReferToOneInAnotherLanguage()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class [|a|] : Base { }" },
                AdditionalProjectReferences = { "Other", "Root" },
                AdditionalProjects =
                {
                    ["Other", LanguageNames.VisualBasic] =
                    {
                        Sources = { "Public Class Base\n  Inherits Root\nEnd Class" },
                        AdditionalProjectReferences = { "Root" },
                    },
                    ["Root"] = { Sources = { "public class Root { }" } },
                },
            },
            FixedCode = "class A : Base { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task ReferenceToAProjectThatIsNotThereIsAnError()
    {
        var test = new VerifyCS.Test { TestState = { Sources = { "class A { }" }, AdditionalProjectReferences = { "Other" } } };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => test.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("'Other', which is not in the solution", exception.Message);
    }

    [Fact]
    public void ProjectKeepsItsLanguage()
    {
        var state = new VerifyCS.Test().TestState;
        Assert.Equal(LanguageNames.CSharp, state.AdditionalProjects["Other"].Language);

        Assert.Throws<InvalidOperationException>(() => state.AdditionalProjects["Other", LanguageNames.VisualBasic]);
    }

    [Fact]
    public Task ReferenceCanBeAnAssembly()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class A : Xunit.FactAttribute { }" },
                AdditionalReferences = { typeof(FactAttribute).Assembly },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task ReferenceCanBeMadeInMemory()
        => await new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class A : Base { }" },
                AdditionalReferences = { await CompileAsync("public class Base { }") },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task OptionReachesTheAnalyzer()
        => new VerifyOption.Test
        {
            TestState =
            {
                Sources = { "class [|a|] { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ntest.casing = upper\n") },
            },
            FixedCode = "class A { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task OptionOfOtherFilesDoesNot()
        => new VerifyOption.Test
        {
            TestState =
            {
                Sources = { "class a { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.vb]\ntest.casing = upper\n") },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task OptionOfAGlobalConfigReachesTheAnalyzer()
        => new VerifyOption.Test
        {
            TestState =
            {
                Sources = { "class [|a|] { }" },
                AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\n[/0/Test0.cs]\ntest.casing = upper\n") },
            },
            FixedCode = "class A { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task SeverityCanBeConfigured()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class {|#0:a|} { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TEST0001.severity = error\n") },
                ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error) },
            },
            FixedCode = "class A { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task RuleCanBeTurnedOff()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class a { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TEST0001.severity = none\n") },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task RuleThatIsOffByDefaultCanBeTurnedOff()
        => new CSharpAnalyzerVerifier<DisabledAnalyzer>.Test
        {
            TestState =
            {
                Sources = { "class a { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TEST0004.severity = none\n") },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task AdditionalFileReachesTheAnalyzer()
        => new VerifyFile.Test
        {
            TestState =
            {
                Sources = { "class A { }" },
                AdditionalFiles = { ("Notes.txt", "\n{|#0:hello|}\n") },
                ExpectedDiagnostics = { VerifyFile.Diagnostic().WithLocation(0).WithArguments("hello") },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FileKeepsThePathThatItIsGiven()
        => new VerifyFile.Test
        {
            TestState =
            {
                Sources = { "class A { }" },
                AdditionalFiles = { ("Notes.txt", "hello") },
                ExpectedDiagnostics = { VerifyFile.Diagnostic().WithSpan("Notes.txt", 1, 1, 1, 6) },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixedStateInheritsWhatItDoesNotGive()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
        {
            TestState =
            {
                Sources = { "class [|a|] : Base { static void Main() { } }" },
                OutputKind = OutputKind.ConsoleApplication,
                AdditionalFiles = { ("Notes.txt", "Hello.") },
                AdditionalProjectReferences = { "Other" },
                AdditionalProjects = { ["Other"] = { Sources = { "public class Base { }" } } },
            },
            FixedCode = "class A : Base { static void Main() { } }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixedStateInheritsWhatIsExpectedAndNotFixed()
        => new VerifyCS.Test
        {
            TestCode = "class {|#0:a|} : Missing { }",
            ExpectedDiagnostics =
            {
                VerifyCS.Diagnostic().WithLocation(0),
                DiagnosticResult.CompilerError("CS0246").WithSpan(1, 11, 1, 18),
            },
            FixedCode = "class A : Missing { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixedStateCanInheritNothing()
        => Expect.FailureAsync(
            new VerifyCS.Test
            {
                TestCode = "class {|#0:a|} : Missing { }",
                ExpectedDiagnostics =
                {
                    VerifyCS.Diagnostic().WithLocation(0),
                    DiagnosticResult.CompilerError("CS0246").WithSpan(1, 11, 1, 18),
                },
                FixedState = { Sources = { "class A : Missing { }" }, InheritanceMode = StateInheritanceMode.Explicit },
            }.RunAsync(TestContext.Current.CancellationToken),
            "Context: Diagnostics of fixed state",
            "CS0246");

    [Fact]
    public Task MarkupOfInheritedSourcesThatIsNotFixedRemains()
        => new CSharpCodeFixVerifier<TwoRulesAnalyzer, DigitFix>.Test
        {
            TestState =
            {
                Sources = { "class {|TEST0001:{|TEST0002:a1|}|} { }" },
                AdditionalProjects = { ["Other"] = { Sources = { "class {|TEST0001:b|} { }" } } },
            },
            FixedCode = "class {|TEST0001:a|} { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task AllCanBeInheritedWhereNothingIsFixed()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, EmptyCodeFixProvider>.Test
        {
            TestCode = "class [|a|] { }",
            FixedState = { InheritanceMode = StateInheritanceMode.AutoInheritAll },
        }.RunAsync(TestContext.Current.CancellationToken);

    private static async Task<MetadataReference> CompileAsync(string source)
    {
        var compilation = CSharpCompilation.Create(
            "InMemory",
            [CSharpSyntaxTree.ParseText(source)],
            await ReferenceAssemblies.Default.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
