namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How often a fix may be applied: exactly, or where negative at most that often.</summary>
internal readonly record struct IterationCount(int Expected)
{
    public int Maximum => Math.Abs(Expected);

    public void Verify(FixOutcome outcome, IVerifier verifier)
    {
        verifier.False(
            outcome.IsStopped,
            "The upper limit for the number of code fix iterations was exceeded: expected "
            + $"{(IsExact ? string.Empty : "at most ")}'{Maximum}' iterations, but after them a fix is still offered.");
        if (IsExact)
        {
            verifier.Equal(Maximum, outcome.Iterations, $"Expected '{Maximum}' iterations but found '{outcome.Iterations}' iterations.");
        }
    }

    // "At most once" could only be met by not fixing anything.
    private bool IsExact => Expected >= -1;
}
