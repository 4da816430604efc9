namespace SymLinkAnalyzers.Native;

/// <summary>What a native parameter means, so that rules need not know functions by name.</summary>
internal enum ParameterRole
{
    /// <summary>The path of the link to create.</summary>
    LinkPath,

    /// <summary>The path the link shall lead to.</summary>
    TargetPath,

    /// <summary>The bits that say how.</summary>
    Flags,

    /// <summary>The handle of a Transactional NTFS transaction.</summary>
    Transaction,
}
