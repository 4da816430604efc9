namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a test throws when the analyzer, fix or refactoring does not do what was expected.</summary>
public sealed class VerificationException(string message, Exception? innerException = null)
    : InvalidOperationException(message, innerException);
