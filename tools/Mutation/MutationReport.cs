using System.Text.Json;

namespace SymLinkAnalyzers.Mutation;

/// <summary>What Stryker's report, a JSON file, says of each mutant.</summary>
internal sealed class MutationReport(IReadOnlyList<Mutant> mutants)
{
    internal IReadOnlyList<Mutant> Mutants { get; } = mutants;

    internal string Summary
    {
        get
        {
            int noticed = Count(MutantStatus.Killed) + Count(MutantStatus.Timeout);
            int missed = Count(MutantStatus.Survived) + Count(MutantStatus.NoCoverage);
            return $"{noticed} of {noticed + missed} mutants noticed, {100.0 * noticed / (noticed + missed):F1} %; {Count(MutantStatus.CompileError)} do not compile";
        }
    }

    /// <param name="json">The report.</param>
    /// <param name="projectFolder">What the names of the files are shown from.</param>
    internal static MutationReport Read(string json, string projectFolder)
    {
        using JsonDocument report = JsonDocument.Parse(json);
        List<Mutant> mutants = [];
        foreach (JsonProperty file in report.RootElement.GetProperty("files").EnumerateObject())
        {
            string[] lines = file.Value.GetProperty("source").GetString()!.Split('\n');
            string name = Path.GetRelativePath(projectFolder, file.Name);
            mutants.AddRange(file.Value.GetProperty("mutants").EnumerateArray().Select(mutant => ReadMutant(mutant, name, lines)));
        }

        return new MutationReport(mutants);
    }

    /// <summary>The mutants that no test noticed, as a table in Markdown.</summary>
    internal IEnumerable<string> ListSurvivors() =>
    [
        "| place | code | mutant | |",
        "| --- | --- | --- | --- |",
        .. Mutants
            .Where(mutant => mutant.Status is MutantStatus.Survived or MutantStatus.NoCoverage)
            .OrderBy(mutant => mutant.File, StringComparer.Ordinal)
            .ThenBy(mutant => mutant.Line)
            .Select(mutant => $"| `{mutant.File}`:{mutant.Line} | {Cell(mutant.Original)} | {Cell(mutant.Replacement)} | {mutant.Status} |"),
    ];

    private static Mutant ReadMutant(JsonElement mutant, string file, string[] lines)
    {
        JsonElement start = mutant.GetProperty("location").GetProperty("start");
        JsonElement end = mutant.GetProperty("location").GetProperty("end");
        int line = start.GetProperty("line").GetInt32();
        string text = lines[line - 1];
        int from = start.GetProperty("column").GetInt32() - 1;
        int to = end.GetProperty("line").GetInt32() == line ? end.GetProperty("column").GetInt32() - 1 : text.Length;
        return new Mutant(
            int.Parse(mutant.GetProperty("id").GetString()!),
            file,
            line,
            text[from..to],
            mutant.GetProperty("replacement").GetString()!,
            mutant.GetProperty("static").GetBoolean())
        {
            Status = Enum.Parse<MutantStatus>(mutant.GetProperty("status").GetString()!),
        };
    }

    private static string Cell(string code)
    {
        string text = string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
        return text.Length == 0 ? "nothing" : $"`{(text.Length > 90 ? text[..90] + "…" : text)}`";
    }

    private int Count(MutantStatus status) => Mutants.Count(mutant => mutant.Status == status);
}
