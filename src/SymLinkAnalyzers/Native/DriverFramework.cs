namespace SymLinkAnalyzers.Native;

/// <summary>The model that a driver is written for.</summary>
internal enum DriverFramework
{
    /// <summary>None, or not known which.</summary>
    None,

    /// <summary>The Windows Driver Model: the kernel's own routines.</summary>
    Wdm,

    /// <summary>The Kernel-Mode Driver Framework.</summary>
    Kmdf,

    /// <summary>The User-Mode Driver Framework, whose drivers run in a host process of the session 0.</summary>
    Umdf,
}
