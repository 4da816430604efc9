using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Is not for Visual Basic.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
public sealed class CSharpOnlyRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        await Task.CompletedTask;
        context.RegisterRefactoring(CodeAction.Create("Nothing", _ => Task.FromResult(context.Document), "Nothing"));
    }
}
