using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing;

/// <summary>The suppressors that have silenced a diagnostic.</summary>
public static class Suppressors
{
    /// <summary>The ids of the suppressions; none where the source itself silences the diagnostic.</summary>
    public static ImmutableArray<string> Of(Diagnostic diagnostic, Compilation compilation)
        => diagnostic.GetSuppressionInfo(compilation) is { } info
            ? [.. info.ProgrammaticSuppressions.Select(suppression => suppression.Descriptor.Id)]
            : [];
}
