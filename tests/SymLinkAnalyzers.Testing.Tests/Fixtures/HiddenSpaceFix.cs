using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Builds a name of several words, which is parsed as something else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class HiddenSpaceFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => SetNameAsync(document, span, token), "Upper")];

    private static async Task<Document> SetNameAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken);
        var type = editor.OriginalRoot
            .FindToken(span.Start).Parent!
            .AncestorsAndSelf()
            .First(node => editor.Generator.GetDeclarationKind(node) == DeclarationKind.Class);
        editor.SetName(type, document.Project.Language == LanguageNames.CSharp ? "A : B" : "A : Inherits B");
        return editor.GetChangedDocument();
    }
}
