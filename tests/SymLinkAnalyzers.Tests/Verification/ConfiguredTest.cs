using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Sets options for the sources of a test.</summary>
internal static class ConfiguredTest
{
    public static TTest WithOptions<TTest>(this TTest test, params string[] settings)
        where TTest : AnalyzerTest
    {
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + string.Concat(settings.Select(setting => setting + "\n"))));
        return test;
    }
}
