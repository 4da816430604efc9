namespace SymLinkAnalyzers.Calls;

/// <summary>What the tests that were passed on a path say of the call at its start.</summary>
internal enum Outcome
{
    /// <summary>Nothing has been tested yet.</summary>
    Untested,

    Failure,

    Success,
}
