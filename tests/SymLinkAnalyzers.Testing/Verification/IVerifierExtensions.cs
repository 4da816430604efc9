namespace Microsoft.CodeAnalysis.Testing;

public static class IVerifierExtensions
{
    /// <summary>Compares two texts exactly and fails with their difference by lines.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected != actual)
        {
            var title = message ?? "Actual and expected values differ. Expected shown in baseline of diff:";
            verifier.Fail($"{title}\n{LineDifference.Describe(expected, actual)}");
        }
    }
}
