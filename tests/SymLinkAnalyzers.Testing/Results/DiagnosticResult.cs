using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. What is not given is not compared.</summary>
public readonly struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly string? _message;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
        => MessageFormat = descriptor.MessageFormat;

    public string Id { get; }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    /// <summary>The location, then the additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => field.IsDefault ? [] : field;
        private init;
    }

    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>Whether a <see cref="Diagnostics.DiagnosticSuppressor"/> suppresses it; null means that none does.</summary>
    public bool? IsSuppressed { get; private init; }

    public LocalizableString? MessageFormat { get; private init; }

    public object?[]? MessageArguments { get; private init; }

    /// <summary>The exact message, where the message or its arguments were given.</summary>
    public string? Message
        => _message is null && MessageFormat is not null && MessageArguments is not null
            ? string.Format(CultureInfo.InvariantCulture, MessageFormat.ToString(CultureInfo.InvariantCulture), MessageArguments)
            : _message;

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    public DiagnosticResult WithMessage(string? message) => new(this, message);

    private DiagnosticResult(DiagnosticResult result, string? message)
    {
        this = result;
        _message = message;
    }

    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>At the text marked <c>{|#markupKey:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(markupKey, 0);
        return AppendSpan(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    /// <summary>Starting at a line and column, both counted from one.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    public DiagnosticResult WithLocation(string path, int line, int column)
        => WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    public DiagnosticResult WithLocation(string path, LinePosition location)
        => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => AppendSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>At lines and columns counted from one.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(
            path,
            new LinePosition(startLine - 1, startColumn - 1),
            new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) => AppendSpan(span, options);

    /// <summary>Gives every location without a path this one.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => MapLocations(location => location.Span.Path.Length > 0
            ? location
            : new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options));

    /// <summary>Moves every location down.</summary>
    public DiagnosticResult WithLineOffset(int offset)
        => MapLocations(location => new DiagnosticLocation(location.Span.MovedDown(offset), location.Options));

    public override string ToString()
    {
        var text = $"{Severity.ToString().ToLowerInvariant()} {Id}{(Message is { } message ? $": {message}" : string.Empty)}";
        var start = HasLocation ? Spans[0].Span.StartLinePosition : default;
        return HasLocation ? $"{Spans[0].Span.Path}({start.Line + 1},{start.Character + 1}): {text}" : text;
    }

    internal DiagnosticResult MapLocations(Func<DiagnosticLocation, DiagnosticLocation> map)
        => this with { Spans = [.. Spans.Select(map)] };

    private DiagnosticResult AppendSpan(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };
}
