using System.Collections.Immutable;

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
        if (want.Path != have.Path)
        {
            return $"Expected diagnostic to be in file \"{want.Path}\" was actually in file \"{have.Path}\"";
        }

        if (want.StartLinePosition.Line != have.StartLinePosition.Line)
        {
            return $"Expected diagnostic to start on line \"{want.StartLinePosition.Line + 1}\" was actually on line \"{have.StartLinePosition.Line + 1}\"";
        }

        if (want.StartLinePosition.Character != have.StartLinePosition.Character)
        {
            return $"Expected diagnostic to start at column \"{want.StartLinePosition.Character + 1}\" was actually at column \"{have.StartLinePosition.Character + 1}\"";
        }

        if (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
        {
            return null;
        }

        if (want.EndLinePosition.Line != have.EndLinePosition.Line)
        {
            return $"Expected diagnostic to end on line \"{want.EndLinePosition.Line + 1}\" was actually on line \"{have.EndLinePosition.Line + 1}\"";
        }

        return want.EndLinePosition.Character == have.EndLinePosition.Character
            ? null
            : $"Expected diagnostic to end at column \"{want.EndLinePosition.Character + 1}\" was actually at column \"{have.EndLinePosition.Character + 1}\"";
    }

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
                : $"Expected diagnostic message arguments to be \"{string.Join("\", \"", want)}\" were \"{string.Join("\", \"", have)}\"";
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
}
