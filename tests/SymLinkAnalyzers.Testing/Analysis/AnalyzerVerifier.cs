using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shorthands for tests of an analyzer.</summary>
public class AnalyzerVerifier<TAnalyzer, TTest>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : AnalyzerTest, new()
{
    /// <summary>The analyzer's only diagnostic.</summary>
    public static DiagnosticResult Diagnostic()
    {
        var descriptors = new TAnalyzer().SupportedDiagnostics;
        return descriptors is [var only]
            ? Diagnostic(only)
            : throw new InvalidOperationException(
                $"'{typeof(TAnalyzer)}' supports {descriptors.Length} diagnostics; name one: {Ids(descriptors)}");
    }

    public static DiagnosticResult Diagnostic(string diagnosticId)
    {
        var descriptors = new TAnalyzer().SupportedDiagnostics;
        return descriptors.FirstOrDefault(descriptor => descriptor.Id == diagnosticId) is { } descriptor
            ? Diagnostic(descriptor)
            : throw new InvalidOperationException(
                $"'{typeof(TAnalyzer)}' does not support '{diagnosticId}', only: {Ids(descriptors)}");
    }

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Verifies what is reported; code fixes play no part.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAnalysisAsync(CancellationToken.None);
    }

    private static string Ids(IEnumerable<DiagnosticDescriptor> descriptors)
        => string.Join(", ", descriptors.Select(descriptor => descriptor.Id));
}
