using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Options;

/// <summary>Finds what a project says of one rule by its id.</summary>
internal static class ConfiguredSeverity
{
    /// <summary>
    /// What a file says comes before what the project says. Null where neither names the rule;
    /// <see cref="ReportDiagnostic.Default"/> where it is named and left as it is.
    /// </summary>
    public static ReportDiagnostic? Find(CompilationOptions options, SyntaxTree tree, string id)
    {
        SyntaxTreeOptionsProvider? provider = options.SyntaxTreeOptionsProvider;
        return (provider is not null && provider.TryGetDiagnosticValue(tree, id, CancellationToken.None, out ReportDiagnostic severity))
            || options.SpecificDiagnosticOptions.TryGetValue(id, out severity)
            || (provider is not null && provider.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out severity))
                ? severity
                : null;
    }
}
