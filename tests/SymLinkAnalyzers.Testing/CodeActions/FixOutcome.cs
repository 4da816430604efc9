namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What repeated fixing came to.</summary>
/// <param name="Solution">The fixed solution.</param>
/// <param name="Iterations">How often a fix was applied.</param>
/// <param name="IsStopped">Whether there was still something to fix when the limit was reached.</param>
internal sealed record FixOutcome(Solution Solution, int Iterations, bool IsStopped);
