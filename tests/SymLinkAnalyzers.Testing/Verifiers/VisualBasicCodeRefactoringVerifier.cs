using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.VisualBasic.Testing;

namespace SymLinkAnalyzers.Testing;

public class VisualBasicCodeRefactoringVerifier<TCodeRefactoring>
    : CodeRefactoringVerifier<TCodeRefactoring, VisualBasicCodeRefactoringVerifier<TCodeRefactoring>.Test>
    where TCodeRefactoring : CodeRefactoringProvider, new()
{
    public class Test : VisualBasicCodeRefactoringTest<TCodeRefactoring>;
}
