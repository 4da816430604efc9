using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Gives a type another name. Behaves, unless a derived class sees to it that it does not.</summary>
public abstract class TypeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.LowerCase.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var action in CreateActions(context.Document, context.Span))
        {
            context.RegisterCodeFix(action, context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    protected virtual IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => RenameAsync(document, span, Rename, token), "Upper")];

    protected virtual string Rename(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    internal static async Task<Document> RenameAsync(
        Document document,
        TextSpan span,
        Func<string, string> rename,
        CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        return document.WithText(text.Replace(span, rename(text.ToString(span))));
    }
}
