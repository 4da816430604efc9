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

    /// <summary>The name of a link in the object namespace.</summary>
    ObjectLink,

    /// <summary>The name of the object that such a link leads to.</summary>
    ObjectTarget,

    /// <summary>The attributes that hold the name of a link in the object namespace.</summary>
    ObjectAttributes,

    /// <summary>The name of an MS-DOS device.</summary>
    DosDevice,

    /// <summary>The path that stands behind an MS-DOS device.</summary>
    DosTarget,
}
