using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Throws when its action is applied.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ThrowingActionFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Throw", FailAsync, "Throw")];

    private static Task<Document> FailAsync(CancellationToken cancellationToken)
        => throw new InvalidOperationException("The action is broken.");
}
