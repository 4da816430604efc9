using System.Collections.Immutable;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes diagnostics as code that can be pasted into a test.</summary>
internal sealed class DiagnosticFormat(string language, string defaultPath, ImmutableHashSet<string> verifierIds)
{
    public string AsCode(IEnumerable<Diagnostic> diagnostics)
    {
        var lines = diagnostics.Select(AsCode).ToList();
        return lines.Count == 0 ? "    NONE." : string.Join('\n', lines);
    }

    public string AsCode(Diagnostic diagnostic)
    {
        var code = new StringBuilder();
        code.Append("    // ").Append(diagnostic.ToString().ReplaceLineEndings(" ")).Append('\n');
        code.Append("    ").Append(Creation(diagnostic));
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Where(location => location.Kind != LocationKind.None))
        {
            AppendSpan(code, location.GetLineSpan());
        }

        var arguments = DiagnosticText.ArgumentsOf(diagnostic);
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

    public string AsCode(DiagnosticResult result)
    {
        var code = new StringBuilder();
        code.Append("    // ").Append(result).Append('\n');
        code.Append("    ").Append(Creation(result.Id, result.Severity));
        foreach (var location in result.Spans)
        {
            var (span, start) = (location.Span, location.Span.StartLinePosition);
            if (location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
            {
                code.Append($".WithLocation({PathPrefix(span.Path)}{start.Line + 1}, {start.Character + 1})");
            }
            else
            {
                AppendSpan(code, span);
            }
        }

        if (result.MessageArguments is { } arguments)
        {
            code.Append(".WithArguments(").AppendJoin(", ", DiagnosticText.Of(arguments).Select(Quote)).Append(')');
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

    private string Creation(Diagnostic diagnostic)
        => diagnostic.IsCompiler() && diagnostic.Severity >= DiagnosticSeverity.Warning
            ? $"{nameof(DiagnosticResult)}.Compiler{diagnostic.Severity}(\"{diagnostic.Id}\")"
            : Creation(diagnostic.Id, diagnostic.Severity);

    private string Creation(string id, DiagnosticSeverity severity)
        => verifierIds.Contains(id)
            ? $"{LanguageSupport.Of(language).VerifierAlias}.Diagnostic(\"{id}\")"
            : $"new {nameof(DiagnosticResult)}(\"{id}\", {nameof(DiagnosticSeverity)}.{severity})";

    private void AppendSpan(StringBuilder code, FileLinePositionSpan span)
    {
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        code.Append($".WithSpan({PathPrefix(span.Path)}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})");
    }

    private string PathPrefix(string path) => path == defaultPath || path.Length == 0 ? string.Empty : $"{Quote(path)}, ";

    private static string Quote(string text)
        => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n")}\"";
}
