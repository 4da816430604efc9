using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

internal static class Rules
{
    public static readonly DiagnosticDescriptor LowerCase = Create("TEST0001", "The type '{0}' starts in lower case");

    public static readonly DiagnosticDescriptor Digit = Create("TEST0002", "The type '{0}' has a digit in its name");

    public static readonly DiagnosticDescriptor NotConfigurable =
        Create("TEST0003", "The type '{0}' starts in lower case", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Disabled = Create("TEST0004", "The type '{0}' starts in lower case", isEnabledByDefault: false);

    public static readonly DiagnosticDescriptor CompilationEnd =
        Create("TEST0005", "The type '{0}' starts in lower case", customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Project =
        Create("TEST0006", "The project has types in lower case", customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor File = Create("TEST0007", "The file says '{0}'");

    private static DiagnosticDescriptor Create(string id, string message, bool isEnabledByDefault = true, params string[] customTags)
        => new(id, id, message, "Test", DiagnosticSeverity.Warning, isEnabledByDefault, customTags: customTags);
}
