namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test cannot run on the Roslyn that it runs on. xunit reports such a test as skipped, and says why.</summary>
/// <param name="reason">What is missing.</param>
public sealed class NotOnThisRoslynException(string reason) : Exception(SkipToken + reason)
{
    /// <summary>What the message of an exception starts with that skips a test.</summary>
    private const string SkipToken = "$XunitDynamicSkip$";
}
