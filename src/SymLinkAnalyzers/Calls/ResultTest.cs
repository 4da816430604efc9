namespace SymLinkAnalyzers.Calls;

/// <summary>What an operation does with the result of the call before it.</summary>
internal enum ResultTest
{
    None,

    /// <summary>It compares the result with 1.</summary>
    ComparesWithOne,

    /// <summary>It joins the test of the result with a test of the error against 0, evaluating both.</summary>
    JoinsWithError,
}
