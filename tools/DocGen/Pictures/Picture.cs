using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>What a picture shows: code with what is reported in it, and what the fix makes of it.</summary>
/// <param name="Heading">In the first line, in bold.</param>
/// <param name="Title">Beside it.</param>
/// <param name="Before">The faulty code.</param>
/// <param name="Action">What is done about it; null where there is no fix.</param>
/// <param name="After">The code then; empty where there is no fix.</param>
internal sealed record Picture(string Heading, string Title, ImmutableArray<ShownLine> Before, string? Action, ImmutableArray<ShownLine> After)
{
    /// <summary>Whether the action is a command, which no light bulb offers.</summary>
    public bool IsCommand { get; init; }

    /// <param name="heading">In the first line, in bold.</param>
    /// <param name="title">Beside it.</param>
    /// <param name="code">The faulty code.</param>
    /// <param name="isWanted">Which diagnostics are shown.</param>
    /// <param name="describe">What is said of each.</param>
    /// <param name="nameAction">What is done about it, by the title of the first fix.</param>
    /// <returns>Null where nothing is reported.</returns>
    public static async Task<Picture?> TakeAsync(
        string heading,
        string title,
        ExampleCode code,
        Func<Diagnostic, bool> isWanted,
        Func<Diagnostic, string> describe,
        Func<string, string> nameAction)
    {
        ImmutableArray<Diagnostic> reported = await code.AnalyzeAsync(isWanted);
        if (reported.IsEmpty)
        {
            return null;
        }

        SourceText text = await code.Shown.GetTextAsync();
        HashSet<Diagnostic> fixable = [];
        foreach (Diagnostic diagnostic in reported)
        {
            if (await code.HasFixAsync(diagnostic))
            {
                fixable.Add(diagnostic);
            }
        }

        IEnumerable<int> lines = reported.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        if (await code.FixAsync(isWanted) is not (ExampleCode repaired, string fix))
        {
            ImmutableArray<ShownLine> only = await CodeExcerpt.TakeAsync(code.Shown, new bool[text.Lines.Count], lines);
            return new Picture(heading, title, Annotate(only, text, reported, describe, fixable), null, []);
        }

        SourceText repairedText = await repaired.Shown.GetTextAsync();
        var difference = LineDifference.Between(Split(text), Split(repairedText));
        ImmutableArray<ShownLine> before = await CodeExcerpt.TakeAsync(code.Shown, new bool[text.Lines.Count], lines.Concat(IndicesOf(difference.Removed)));
        ImmutableArray<ShownLine> after = await CodeExcerpt.TakeAsync(repaired.Shown, difference.Added, FindTouched(difference));
        return new Picture(heading, title, Annotate(before, text, reported, describe, fixable), nameAction(fix), after);
    }

    private static ImmutableArray<ShownLine> Annotate(
        ImmutableArray<ShownLine> shown, SourceText text, ImmutableArray<Diagnostic> reported, Func<Diagnostic, string> describe, HashSet<Diagnostic> fixable)
    {
        ImmutableArray<ShownLine>.Builder lines = ImmutableArray.CreateBuilder<ShownLine>(shown.Length);
        foreach (ShownLine line in shown)
        {
            Diagnostic[] here = [.. reported.Where(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line == line.Number - 1)];
            int dropped = text.Lines[line.Number - 1].Span.Length - line.Text.Length;
            lines.Add(line with
            {
                Squiggles = [.. here.Select(diagnostic => FindColumns(diagnostic, dropped, line.Text)).Distinct()],
                Notes = [.. here.Select(describe)],
                IsAdvice = here.All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning),
                HasLightBulb = here.Any(fixable.Contains),
            });
        }

        return lines.ToImmutable();
    }

    /// <summary>What goes on in a later line is not underlined there.</summary>
    private static (int Start, int End) FindColumns(Diagnostic diagnostic, int dropped, string line)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        int start = Math.Max(span.StartLinePosition.Character - dropped, 0);
        int end = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character - dropped : line.TrimEnd().Length;
        return (start, Math.Max(end, start + 1));
    }

    /// <summary>The added lines, and those after the removed ones.</summary>
    private static IEnumerable<int> FindTouched(LineDifference difference)
    {
        for (int before = 0, after = 0; before < difference.Removed.Length || after < difference.Added.Length;)
        {
            if (before < difference.Removed.Length && difference.Removed[before])
            {
                before++;
                if (after < difference.Added.Length)
                {
                    yield return after;
                }
            }
            else if (difference.Added[after])
            {
                yield return after++;
            }
            else
            {
                before++;
                after++;
            }
        }
    }

    private static IEnumerable<int> IndicesOf(bool[] flags) => Enumerable.Range(0, flags.Length).Where(index => flags[index]);

    private static string[] Split(SourceText text) => [.. text.Lines.Select(line => line.ToString())];
}
