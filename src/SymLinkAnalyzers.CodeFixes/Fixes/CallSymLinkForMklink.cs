using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <inheritdoc/>
internal sealed class CallSymLinkForMklink : MklinkFix
{
    public override string EquivalenceKey => nameof(CallSymLinkForMklink);

    public override FixedApi Api => FixedApi.SymLink;

    protected override async Task<(INamedTypeSymbol Type, string Method)?> FindApiAsync(FixContext context, bool? isDirectory)
    {
        string method = SymLinkMethod.NameOf(isDirectory);
        return await context.FindTypeEverywhereAsync("SymLinks.SymLink", method).ConfigureAwait(false) is { } type ? (type, method) : null;
    }
}
