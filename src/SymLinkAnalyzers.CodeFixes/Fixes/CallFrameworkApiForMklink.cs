using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <inheritdoc/>
internal sealed class CallFrameworkApiForMklink : MklinkFix
{
    private const string Method = "CreateSymbolicLink";

    public override string EquivalenceKey => nameof(CallFrameworkApiForMklink);

    public override FixedApi Api => FixedApi.Framework;

    protected override async Task<(INamedTypeSymbol Type, string Method)?> FindApiAsync(FixContext context, bool? isDirectory) =>
        isDirectory is { } known && await context.FindTypeEverywhereAsync(known ? "System.IO.Directory" : "System.IO.File", Method).ConfigureAwait(false) is { } type ? (type, Method) : null;
}
