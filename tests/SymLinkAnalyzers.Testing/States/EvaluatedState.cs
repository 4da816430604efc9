using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A state whose markup has been read: plain files, and where which diagnostic is expected.</summary>
internal sealed record EvaluatedState(
    ImmutableArray<EvaluatedProject> Projects,
    ImmutableArray<DiagnosticResult> ExpectedDiagnostics,
    ImmutableArray<(string Path, int Position)> Positions)
{
    public EvaluatedProject PrimaryProject => Projects[0];

    public static EvaluatedState Create(ResolvedState state, MarkupMeaning meaning, string defaultPath)
    {
        var expected = ImmutableArray.CreateBuilder<DiagnosticResult>();
        var positions = ImmutableArray.CreateBuilder<(string, int)>();
        var locations = new Dictionary<int, FileLinePositionSpan>();

        var projects = state.Projects
            .Select(project => new EvaluatedProject(project, Evaluate(project.Sources), Evaluate(project.AdditionalFiles)))
            .ToImmutableArray();
        expected.AddRange(state.ExpectedDiagnostics.Select(Resolve));
        return new EvaluatedState(projects, expected.ToImmutable(), positions.ToImmutable());

        ImmutableArray<EvaluatedFile> Evaluate(ImmutableArray<StateFile> files) => [.. files.Select(EvaluateFile)];

        EvaluatedFile EvaluateFile(StateFile file)
        {
            if (file.MarkupMode == MarkupMode.None)
            {
                return new EvaluatedFile(file.Path, file.Content);
            }

            var marked = file.Content.ToString();
            var markup = MarkupText.Parse(marked, meaning.PositionsAreCode);
            var content = markup.Text.Length == marked.Length
                ? file.Content
                : SourceText.From(markup.Text, file.Content.Encoding, file.Content.ChecksumAlgorithm);
            positions.AddRange(markup.Positions.Select(position => (file.Path, position)));

            foreach (var marker in markup.Spans)
            {
                var span = new FileLinePositionSpan(file.Path, content.Lines.GetLinePositionSpan(marker.Span));
                if (marker.Key is { } key)
                {
                    if (!locations.TryAdd(key, span))
                    {
                        throw new ArgumentException($"The markup key '#{key}' is given more than once.");
                    }
                }
                else if (meaning.ExpectationOf(marker.Name, file.MarkupMode) is { } result)
                {
                    expected.Add(result.WithSpan(span));
                }
            }

            return new EvaluatedFile(file.Path, content);
        }

        DiagnosticResult Resolve(DiagnosticResult result)
            => result
                .MapLocations(location => location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
                    ? new DiagnosticLocation(
                        LocationOf(location.Span.StartLinePosition.Line),
                        location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                    : location)
                .WithDefaultPath(defaultPath);

        FileLinePositionSpan LocationOf(int key)
            => locations.TryGetValue(key, out var span)
                ? span
                : throw new ArgumentException(
                    $"A diagnostic is expected at the markup key '#{key}', but no text is marked {{|#{key}:…|}}.");
    }
}
