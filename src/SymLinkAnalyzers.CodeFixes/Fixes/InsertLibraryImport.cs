namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <inheritdoc/>
internal sealed class InsertLibraryImport : InsertImportFix
{
    public override string EquivalenceKey => nameof(InsertLibraryImport);

    protected override bool IsLibraryImport => true;
}
