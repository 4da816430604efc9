using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes diagnostics as code that can be pasted into a test.</summary>
internal static class DiagnosticFormat
{
    // Roslyn keeps the arguments of a diagnostic to itself.
    private static readonly PropertyInfo? s_arguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic);

    public static ImmutableArray<string> ArgumentsOf(Diagnostic diagnostic)
        => s_arguments?.GetValue(diagnostic) is IReadOnlyList<object?> arguments ? AsText(arguments) : [];

    public static ImmutableArray<string> AsText(IEnumerable<object?> arguments)
        => [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)];

    public static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    public static string AsCode(IEnumerable<Diagnostic> diagnostics, string language, string defaultPath)
    {
        var lines = diagnostics.Select(diagnostic => AsCode(diagnostic, language, defaultPath)).ToList();
        return lines.Count == 0 ? "    NONE." : string.Join('\n', lines);
    }

    public static string AsCode(Diagnostic diagnostic, string language, string defaultPath)
    {
        var code = new StringBuilder();
        code.Append("    // ").Append(diagnostic.ToString().ReplaceLineEndings(" ")).Append('\n');
        code.Append("    ").Append(Creation(diagnostic, language));
        AppendSpan(code, diagnostic.Location, defaultPath);
        foreach (var location in diagnostic.AdditionalLocations)
        {
            AppendSpan(code, location, defaultPath);
        }

        var arguments = ArgumentsOf(diagnostic);
        if (!arguments.IsEmpty)
        {
            code.Append(".WithArguments(").AppendJoin(", ", arguments.Select(Quote)).Append(')');
        }

        if (diagnostic.IsSuppressed)
        {
            code.Append(".WithIsSuppressed(true)");
        }

        return code.Append(',').ToString();
    }

    public static string AsCode(DiagnosticResult result, string defaultPath)
    {
        var code = new StringBuilder();
        code.Append("    // ").Append(AsComment(result)).Append('\n');
        code.Append($"    new DiagnosticResult(\"{result.Id}\", DiagnosticSeverity.{result.Severity})");
        foreach (var location in result.Spans)
        {
            var (span, start) = (location.Span, location.Span.StartLinePosition);
            if (location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
            {
                code.Append($".WithLocation({PathPrefix(span.Path, defaultPath)}{start.Line + 1}, {start.Character + 1})");
            }
            else
            {
                AppendSpan(code, span, defaultPath);
            }
        }

        if (result.MessageArguments is { } arguments)
        {
            code.Append(".WithArguments(").AppendJoin(", ", AsText(arguments).Select(Quote)).Append(')');
        }
        else if (result.Message is { } message)
        {
            code.Append($".WithMessage({Quote(message)})");
        }

        if (result.IsSuppressed is { } suppressed)
        {
            code.Append($".WithIsSuppressed({(suppressed ? "true" : "false")})");
        }

        return code.Append(',').ToString();
    }

    public static string AsComment(DiagnosticResult result)
    {
        var text = new StringBuilder();
        if (result.HasLocation)
        {
            var span = result.Spans[0].Span;
            text.Append($"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ");
        }

        text.Append(result.Severity.ToString().ToLowerInvariant()).Append(' ').Append(result.Id);
        return result.Message is { } message ? text.Append(": ").Append(message).ToString() : text.ToString();
    }

    private static string Creation(Diagnostic diagnostic, string language)
    {
        if (diagnostic.IsCompiler())
        {
            var kind = diagnostic.Severity == DiagnosticSeverity.Error ? "Error" : "Warning";
            return $"DiagnosticResult.Compiler{kind}(\"{diagnostic.Id}\")";
        }

        var verifier = language == LanguageNames.CSharp ? "VerifyCS" : "VerifyVB";
        return $"{verifier}.Diagnostic(\"{diagnostic.Id}\")";
    }

    private static void AppendSpan(StringBuilder code, Location location, string defaultPath)
    {
        if (location.Kind == LocationKind.None)
        {
            return;
        }

        AppendSpan(code, location.GetLineSpan(), defaultPath);
    }

    private static void AppendSpan(StringBuilder code, FileLinePositionSpan span, string defaultPath)
    {
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        code.Append($".WithSpan({PathPrefix(span.Path, defaultPath)}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})");
    }

    private static string PathPrefix(string path, string defaultPath)
        => path == defaultPath || path.Length == 0 ? string.Empty : $"{Quote(path)}, ";

    private static string Quote(string text)
        => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n")}\"";
}
