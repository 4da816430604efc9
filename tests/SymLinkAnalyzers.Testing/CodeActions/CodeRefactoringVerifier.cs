using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shorthands for tests of a refactoring.</summary>
public class CodeRefactoringVerifier<TCodeRefactoring, TTest>
    where TCodeRefactoring : CodeRefactoringProvider, new()
    where TTest : CodeRefactoringTest, new()
{
    /// <summary>Verifies what the refactoring makes of a source; where that is the source itself, that none is offered.</summary>
    public static Task VerifyRefactoringAsync(string source, string fixedSource)
        => VerifyRefactoringAsync(source, DiagnosticResult.EmptyDiagnosticResults, fixedSource);

    public static Task VerifyRefactoringAsync(string source, DiagnosticResult expected, string fixedSource)
        => VerifyRefactoringAsync(source, [expected], fixedSource);

    public static Task VerifyRefactoringAsync(string source, DiagnosticResult[] expected, string fixedSource)
    {
        var test = new TTest { TestCode = source, FixedCode = fixedSource };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
