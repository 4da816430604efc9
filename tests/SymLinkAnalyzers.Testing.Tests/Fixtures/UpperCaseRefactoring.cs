using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Offers upper case for a name in lower case, and a prefix.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class UpperCaseRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var name = root.FindToken(context.Span.Start);
        if (!char.IsLower(name.Text, 0))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            "Upper case",
            token => TypeFix.RenameAsync(context.Document, name.Span, text => char.ToUpperInvariant(text[0]) + text[1..], token),
            "Upper"));
        context.RegisterRefactoring(CodeAction.Create(
            "Prefix",
            token => TypeFix.RenameAsync(context.Document, name.Span, text => $"T{text}", token),
            "Prefix"));
    }
}
