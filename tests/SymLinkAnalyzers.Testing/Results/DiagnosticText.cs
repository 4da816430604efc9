using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The texts of a diagnostic, in the one culture that tests compare.</summary>
internal static class DiagnosticText
{
    // Roslyn keeps the arguments of a diagnostic to itself.
    private static readonly PropertyInfo? s_arguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic);

    public static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    public static ImmutableArray<string> ArgumentsOf(Diagnostic diagnostic)
        => s_arguments?.GetValue(diagnostic) is IReadOnlyList<object?> arguments ? Of(arguments) : [];

    public static ImmutableArray<string> Of(IEnumerable<object?> arguments)
        => [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)];
}
