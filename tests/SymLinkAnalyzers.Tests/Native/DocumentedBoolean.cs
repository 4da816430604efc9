using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Tests.Robustness;

namespace SymLinkAnalyzers.Tests.Native;

/// <summary>A function of which Microsoft's documentation says that it returns a BOOLEAN, besides those that make links.</summary>
internal sealed record DocumentedBoolean(string Function, ExportNaming Naming, string Module, ErrorChannel Errors)
{
    /// <summary>The names that are exported.</summary>
    public string[] Exports => Naming == ExportNaming.Plain ? [Function] : [Function + "A", Function + "W"];

    public static IReadOnlyList<DocumentedBoolean> All { get; } =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Folder, "tests", "SymLinkAnalyzers.Tests", "Native", "BOOLEAN.tsv")).Skip(1)
           let cells = line.Split('\t')
           select new DocumentedBoolean(
               cells[0],
               cells[1] == "A+W" ? ExportNaming.AnsiAndWide : ExportNaming.Plain,
               cells[2],
               cells[3] == "yes" ? ErrorChannel.LastError : ErrorChannel.None),
    ];
}
