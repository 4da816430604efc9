using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has no equivalence key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class KeylessFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => RenameAsync(document, span, Rename, token))];
}
