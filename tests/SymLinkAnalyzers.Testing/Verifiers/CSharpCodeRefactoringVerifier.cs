using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing;

public class CSharpCodeRefactoringVerifier<TCodeRefactoring>
    : CodeRefactoringVerifier<TCodeRefactoring, CSharpCodeRefactoringVerifier<TCodeRefactoring>.Test>
    where TCodeRefactoring : CodeRefactoringProvider, new()
{
    public class Test : CSharpCodeRefactoringTest<TCodeRefactoring>;
}
