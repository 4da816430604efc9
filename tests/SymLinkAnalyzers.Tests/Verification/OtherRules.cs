using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>The rules that a host has besides the one under test.</summary>
internal static class OtherRules
{
    public static IEnumerable<string> Of(DiagnosticAnalyzer host, string id) =>
        host.SupportedDiagnostics.Select(descriptor => descriptor.Id).Where(other => other != id);
}
