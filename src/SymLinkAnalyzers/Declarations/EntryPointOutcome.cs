namespace SymLinkAnalyzers.Declarations;

/// <summary>Whether an import finds an export at run time.</summary>
internal enum EntryPointOutcome
{
    Found,

    /// <summary>The module exports the function, but not under the name asked for.</summary>
    NoSuchName,

    /// <summary>The module is one of Windows' own that does not export the function.</summary>
    NotInModule,
}
