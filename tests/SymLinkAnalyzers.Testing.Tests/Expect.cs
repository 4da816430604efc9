using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing.Tests;

internal static class Expect
{
    /// <summary>Verifies that a verification fails, and that its message says all of this.</summary>
    public static async Task FailureAsync(Task verification, params string[] parts)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => verification);
        foreach (var part in parts)
        {
            Assert.Contains(part, exception.Message);
        }
    }
}
