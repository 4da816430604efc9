namespace SymLinkAnalyzers.Native;

/// <summary>The processor mode that a function is called in.</summary>
internal enum ExecutionMode
{
    /// <summary>Any process.</summary>
    User,

    /// <summary>Drivers only. In a process no module that exports the function can be loaded.</summary>
    Kernel,
}
