using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.CodeFixes.MissingImports;

namespace SymLinkAnalyzers.CodeFixes.Providers;

/// <summary>Offers, where the compiler does not know a name of the native table, what its author may have meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(UnresolvedNameCodeFixProvider))]
public sealed class UnresolvedNameCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixCatalogue.UnresolvedNameIds;

    public override FixAllProvider GetFixAllProvider() => SymLinkFixAllProvider.WithinProject;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Every half-typed name comes here.
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && (UnresolvedCall.MayBeAt(root, context.Span) || InsertFlagsEnum.MayBeAt(root.FindNode(context.Span, getInnermostNodeForTie: true))))
        {
            await FixRegistration.RegisterAsync(context).ConfigureAwait(false);
        }
    }
}
