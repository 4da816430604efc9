using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Throws.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ThrowingRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException("The refactoring is broken.");
    }
}
