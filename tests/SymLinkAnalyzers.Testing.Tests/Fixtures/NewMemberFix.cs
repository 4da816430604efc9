using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Adds a member, whose new lines are the formatter's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class NewMemberFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => AddMemberAsync(document, span, token), "Upper")];

    private async Task<Document> AddMemberAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken);
        var generator = editor.Generator;
        var type = editor.OriginalRoot
            .FindToken(span.Start).Parent!
            .AncestorsAndSelf()
            .First(node => generator.GetDeclarationKind(node) == DeclarationKind.Class);
        editor.SetName(type, Rename(generator.GetName(type)));
        editor.AddMember(type, generator.MethodDeclaration("B", accessibility: Accessibility.Internal, statements: []));
        return editor.GetChangedDocument();
    }
}
