namespace SymLinkAnalyzers.Calls;

/// <summary>What becomes of the value that a call returns.</summary>
internal enum ResultUse
{
    /// <summary>It is tested, returned, stored or passed on.</summary>
    Used,

    /// <summary>The call is a statement, or the body of a lambda that returns nothing.</summary>
    Ignored,

    /// <summary>It is assigned to a discard.</summary>
    Discarded,

    /// <summary>It goes into a local that nothing reads.</summary>
    Unread,

    /// <summary>The import returns nothing.</summary>
    None,
}
