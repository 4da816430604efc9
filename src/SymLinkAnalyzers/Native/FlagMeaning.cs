namespace SymLinkAnalyzers.Native;

/// <summary>What a flag bit asks for, so that rules need not know flags by name.</summary>
internal enum FlagMeaning
{
    /// <summary>The link leads to a directory.</summary>
    Directory,

    /// <summary>A process without the privilege may create the link where Developer Mode is on.</summary>
    AllowUnprivilegedCreate,
}
