namespace SymLinkAnalyzers.Native;

/// <summary>What a flag bit asks for, so that rules need not know flags by name.</summary>
internal enum FlagMeaning
{
    /// <summary>The link leads to a directory.</summary>
    Directory,

    /// <summary>A process without the privilege may create the link where Developer Mode is on.</summary>
    AllowUnprivilegedCreate,

    /// <summary>The target is a name in the object namespace already.</summary>
    RawTarget,

    /// <summary>A definition is removed, and none made.</summary>
    RemoveDefinition,

    /// <summary>Only a definition whose target is the given one is removed, and none that merely begins with it.</summary>
    ExactMatchOnRemove,

    /// <summary>Nobody is told of the change.</summary>
    NoBroadcast,
}
