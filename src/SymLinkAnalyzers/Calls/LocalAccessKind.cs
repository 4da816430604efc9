namespace SymLinkAnalyzers.Calls;

/// <summary>What a mention of a local does to it.</summary>
internal enum LocalAccessKind
{
    Read,

    /// <summary>It gets a value, whatever it held.</summary>
    Written,

    /// <summary>It gets a value made of what it held.</summary>
    Updated,

    /// <summary>A reference to it goes elsewhere, or it is assigned in a way that is not followed.</summary>
    Aliased,
}
