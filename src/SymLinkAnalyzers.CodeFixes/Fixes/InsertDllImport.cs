namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <inheritdoc/>
internal sealed class InsertDllImport : InsertImportFix
{
    public override string EquivalenceKey => nameof(InsertDllImport);

    protected override bool IsLibraryImport => false;
}
