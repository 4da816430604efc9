namespace SymLinkAnalyzers.Native;

/// <summary>Where a native function leaves the reason of a failure.</summary>
internal enum ErrorChannel
{
    /// <summary>GetLastError, valid until the thread's next call that sets it.</summary>
    LastError,

    /// <summary>The returned value itself.</summary>
    ReturnValue,
}
