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

    /// <summary>A delegate that is made of the address of an export.</summary>
    Delegate,

    /// <summary>An unmanaged function pointer that the address of an export is cast to.</summary>
    FunctionPointer,

    /// <summary>The look-up of an export whose address goes where nobody sees it.</summary>
    Lookup,
}
