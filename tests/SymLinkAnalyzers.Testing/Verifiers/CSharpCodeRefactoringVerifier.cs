using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.CSharp.Testing;

namespace SymLinkAnalyzers.Testing;

public class CSharpCodeRefactoringVerifier<TCodeRefactoring>
    : CodeRefactoringVerifier<TCodeRefactoring, CSharpCodeRefactoringVerifier<TCodeRefactoring>.Test>
    where TCodeRefactoring : CodeRefactoringProvider, new()
{
    public class Test : CSharpCodeRefactoringTest<TCodeRefactoring>;
}
