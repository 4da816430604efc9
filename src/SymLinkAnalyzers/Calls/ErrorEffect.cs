namespace SymLinkAnalyzers.Calls;

/// <summary>What an operation does to the last error of the call before it.</summary>
internal enum ErrorEffect
{
    /// <summary>Nothing, or nothing that is known of.</summary>
    None,

    /// <summary>It may set the error, and nobody asks how it went.</summary>
    Overwrites,

    /// <summary>It is a call that sets the error itself and is asked how it went: what is read later is its error.</summary>
    OwnsError,
}
