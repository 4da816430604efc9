using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>The table of the options.</summary>
internal static class OptionTable
{
    public static IEnumerable<string> Write(IEnumerable<AnalyzerOption> options) =>
    [
        "| key | values | default | meaning |",
        "| --- | --- | --- | --- |",
        .. options.Select(option => $"| `{option.Key}` | {DescribeValues(option)} | {option.Default} | {option.Meaning} |"),
    ];

    private static string DescribeValues(AnalyzerOption option) =>
        option.Values.IsEmpty ? "file names, separated by commas" : string.Join(", ", option.Values.Select(value => $"`{value}`"));
}
