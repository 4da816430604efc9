using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

public static class CSharpCodeRefactoringVerifier<TCodeRefactoring>
    where TCodeRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>Verifies what the refactoring makes of a source where <c>[||]</c> marks the place; with the same source, that it is not offered there.</summary>
    public class Test : CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider>.Test
    {
        public Test()
        {
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
            FixedState.MarkupHandling = MarkupMode.Allow;
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new RefactoringPlace(TestState)];

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new RefactoringAsFix(new TCodeRefactoring())];
    }
}
