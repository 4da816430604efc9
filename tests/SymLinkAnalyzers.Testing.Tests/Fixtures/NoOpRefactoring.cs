using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Changes nothing.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class NoOpRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        await Task.CompletedTask;
        context.RegisterRefactoring(CodeAction.Create("Nothing", _ => Task.FromResult(context.Document), "Nothing"));
    }
}
