namespace Microsoft.CodeAnalysis.Testing;

internal static class DiagnosticExtensions
{
    public static bool IsCompiler(this Diagnostic diagnostic)
        => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);
}
