using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;

namespace SymLinkAnalyzers.Testing.Tests.Analysis;

public sealed class SourceGeneratorTests
{
    [Fact]
    public Task GeneratedTypeCanBeUsed()
        => new CSharpTest
        {
            TestCode = "class [|a|] : generated { }",
            FixedCode = "class A : generated { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task GeneratedTypeCanBeUsedInVisualBasic()
        => new VisualBasicTest
        {
            TestCode = "Class [|a|]\n  Inherits generated\nEnd Class",
            FixedCode = "Class A\n  Inherits generated\nEnd Class",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixIsNeverAppliedToWhatIsGenerated()
        => new ReportingTest
        {
            TestState =
            {
                Sources = { "class [|a|] { }" },
                ExpectedDiagnostics = { InGeneratedSource },
            },
            FixedState =
            {
                Sources = { "class A { }" },
                ExpectedDiagnostics = { InGeneratedSource },
            },
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task WhatIsGeneratedCanBeCompared()
        => new CSharpTest
        {
            TestState =
            {
                Sources = { "class A { }" },
                GeneratedSources = { (typeof(GreetingGenerator), "Greeting.cs", GreetingGenerator.CSharpSource) },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task OtherGeneratedSourceFails()
        => Expect.FailureAsync(
            new CSharpTest
            {
                TestState =
                {
                    Sources = { "class A { }" },
                    GeneratedSources = { (typeof(GreetingGenerator), "Greeting.cs", "class Other { }") },
                },
            }.RunAsync(TestContext.Current.CancellationToken),
            "- class Other { }",
            "+ partial class generated { }");

    [Fact]
    public Task GeneratedSourceThatIsMissingFails()
        => Expect.FailureAsync(
            new CSharpTest
            {
                TestState =
                {
                    Sources = { "class A { }" },
                    GeneratedSources = { (typeof(GreetingGenerator), "Other.cs", GreetingGenerator.CSharpSource) },
                },
            }.RunAsync(TestContext.Current.CancellationToken),
            "Expected the generated source",
            "Other.cs");

    [Fact]
    public Task ComparisonOfWhatIsGeneratedCanBeSkipped()
        => new CSharpTest
        {
            TestState =
            {
                Sources = { "class A { }" },
                GeneratedSources = { (typeof(GreetingGenerator), "Other.cs", "class Other { }") },
            },
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task WhatTheGeneratorReportsIsExpected()
        => Expect.FailureAsync(
            new ReportingGeneratorTest { TestCode = "class A { }" }.RunAsync(TestContext.Current.CancellationToken),
            "warning TEST0006: The project has types in lower case",
            "new DiagnosticResult(\"TEST0006\", DiagnosticSeverity.Warning),");

    [Fact]
    public Task ThrowingGeneratorFailsWithItsException()
        => Expect.FailureAsync(
            new ThrowingGeneratorTest { TestCode = "class A { }" }.RunAsync(TestContext.Current.CancellationToken),
            nameof(ThrowingGenerator),
            "System.InvalidOperationException: The generator is broken.");

    private static DiagnosticResult InGeneratedSource
        => CSharpAnalyzerVerifier<GeneratedCodeAnalyzer>.Diagnostic()
            .WithSpan(PathOf("Greeting.cs"), 2, 15, 2, 24)
            .WithArguments("generated");

    private static string PathOf(string hintName)
        => Path.Combine(typeof(GreetingGenerator).Assembly.GetName().Name!, typeof(GreetingGenerator).FullName!, hintName);

    private sealed class CSharpTest : CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(GreetingGenerator)];
    }

    private sealed class VisualBasicTest : VisualBasicCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(GreetingGenerator)];
    }

    private sealed class ReportingTest : CSharpCodeFixVerifier<GeneratedCodeAnalyzer, UpperCaseFix>.Test
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(GreetingGenerator)];
    }

    private sealed class ReportingGeneratorTest : CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
    {
        protected override string DefaultTestProjectName => "Reporting";

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(GreetingGenerator)];
    }

    private sealed class ThrowingGeneratorTest : CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ThrowingGenerator)];
    }
}
