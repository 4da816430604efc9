namespace SymLinkAnalyzers.Declarations;

/// <summary>The mechanism by which managed code imports a native function.</summary>
internal enum ImportForm
{
    /// <summary>An extern method with DllImportAttribute, in source or in metadata.</summary>
    DllImport,

    /// <summary>A method with LibraryImportAttribute, which a source generator implements.</summary>
    LibraryImport,

    /// <summary>A Visual Basic Declare statement.</summary>
    Declare,

    /// <summary>An extern method with RuntimeImportAttribute, which an ahead-of-time compiler links.</summary>
    RuntimeImport,
}
