using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares one actual diagnostic with one expected.</summary>
internal static class DiagnosticMatch
{
    /// <summary>What differs first, as a sentence; null where the two agree.</summary>
    public static string? FirstDifference(Diagnostic actual, DiagnosticResult expected)
    {
        if (expected.Id != actual.Id)
        {
            return $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"";
        }

        return LocationDifference(actual, expected)
            ?? SeverityDifference(actual, expected)
            ?? MessageDifference(actual, expected)
            ?? SuppressionDifference(actual, expected);
    }

    /// <summary>How much alike the two are; to pair what does not match for a useful message.</summary>
    public static int Likeness(Diagnostic actual, DiagnosticResult expected)
    {
        var likeness = expected.Id == actual.Id ? 4 : 0;
        if (expected.HasLocation && actual.Location.Kind != LocationKind.None)
        {
            var (want, have) = (expected.Spans[0].Span, actual.Location.GetLineSpan());
            if (want.Path == have.Path)
            {
                likeness += want.StartLinePosition.Line == have.StartLinePosition.Line ? 2 : 0;
                likeness += want.StartLinePosition == have.StartLinePosition ? 1 : 0;
            }
        }

        return likeness;
    }

    private static string? LocationDifference(Diagnostic actual, DiagnosticResult expected)
    {
        if (!expected.HasLocation)
        {
            return actual.Location.Kind == LocationKind.None
                ? null
                : "Expected a project diagnostic with no location";
        }

        if (LocationDifference(actual.Location, expected.Spans[0]) is { } difference)
        {
            return difference;
        }

        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return null;
        }

        if (actual.AdditionalLocations.Count != expected.Spans.Length - 1)
        {
            return $"Expected {expected.Spans.Length - 1} additional locations but got {actual.AdditionalLocations.Count}";
        }

        return actual.AdditionalLocations
            .Zip(expected.Spans.Skip(1), LocationDifference)
            .FirstOrDefault(additional => additional is not null);
    }

    private static string? LocationDifference(Location actual, DiagnosticLocation expected)
    {
        if (actual.Kind == LocationKind.None)
        {
            return "Expected a diagnostic with a location but got a project diagnostic with no location";
        }

        var (want, have) = (expected.Span, actual.GetLineSpan());
        var startDifference = Difference("be in file", "in file", want.Path, have.Path)
            ?? PositionDifference("start", want.StartLinePosition, have.StartLinePosition);
        return startDifference is null && !expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? PositionDifference("end", want.EndLinePosition, have.EndLinePosition)
            : startDifference;
    }

    // Lines and columns count from one where people read them.
    private static string? PositionDifference(string verb, LinePosition want, LinePosition have)
        => Difference($"{verb} on line", "on line", want.Line + 1, have.Line + 1)
            ?? Difference($"{verb} at column", "at column", want.Character + 1, have.Character + 1);

    private static string? Difference<T>(string expectedTo, string wasActually, T want, T have)
        => EqualityComparer<T>.Default.Equals(want, have)
            ? null
            : $"Expected diagnostic to {expectedTo} \"{want}\" was actually {wasActually} \"{have}\"";

    private static string? SeverityDifference(Diagnostic actual, DiagnosticResult expected)
        => expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || expected.Severity == actual.Severity
            ? null
            : $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"";

    private static string? MessageDifference(Diagnostic actual, DiagnosticResult expected)
    {
        if (expected.Message is { } message)
        {
            var actualMessage = DiagnosticText.MessageOf(actual);
            return message == actualMessage
                ? null
                : $"Expected diagnostic message to be \"{message}\" was \"{actualMessage}\"";
        }

        if (expected.MessageArguments is { } arguments)
        {
            var (want, have) = (DiagnosticText.Of(arguments), DiagnosticText.ArgumentsOf(actual));
            return want.SequenceEqual(have)
                ? null
                : $"Expected diagnostic message arguments to be {Quoted(want)} were {Quoted(have)}";
        }

        return null;
    }

    // Unlike upstream, saying nothing means "not suppressed": a test that shows a suppression has to say so.
    private static string? SuppressionDifference(Diagnostic actual, DiagnosticResult expected)
        => expected.IsSuppressed.GetValueOrDefault() == actual.IsSuppressed
            ? null
            : actual.IsSuppressed
                ? "Expected diagnostic not to be suppressed but it is; a suppressed one is matched by .WithIsSuppressed(true)"
                : "Expected diagnostic to be suppressed but it is not";

    private static string Quoted(IEnumerable<string> arguments) => string.Join(", ", arguments.Select(argument => $"\"{argument}\""));
}
