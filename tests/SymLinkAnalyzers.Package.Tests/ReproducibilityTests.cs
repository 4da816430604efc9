using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>Whoever packs the same commit gets the same packages, so that a published one can be checked against its source.</summary>
public sealed class ReproducibilityTests(PackedPackages packed)
{
    // A signature would be the one difference; none of them is signed here.
    [Fact]
    public async Task Packing_again_elsewhere_gives_the_same_bytes()
    {
        string again = Path.Combine(packed.Folder, "again");
        string artifacts = Path.Combine(packed.Folder, "other", "artifacts");
        await packed.PackAsync("SymLinks", again, artifacts);
        await packed.PackAsync("SymLinkAnalyzers.Package", again, artifacts);

        string[] packages = [.. Directory.EnumerateFiles(again, "*.nupkg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal([$"SymLinkAnalyzers.{packed.Version}.nupkg", $"SymLinks.{packed.Version}.nupkg"], packages);
        Assert.All(packages, package => Assert.True(
            File.ReadAllBytes(Path.Combine(packed.Source, package)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, package))),
            Compare(Path.Combine(packed.Source, package), Path.Combine(again, package))));
    }

    [Theory]
    [InlineData("SymLinkAnalyzers", "analyzers/dotnet/SymLinkAnalyzers.dll")]
    [InlineData("SymLinkAnalyzers", "analyzers/dotnet/SymLinkAnalyzers.CodeFixes.dll")]
    [InlineData("SymLinks", "lib/netstandard2.0/SymLinks.dll")]
    [InlineData("SymLinks", "lib/net8.0/SymLinks.dll")]
    [InlineData("SymLinks", "lib/net10.0/SymLinks.dll")]
    public void An_assembly_knows_no_folder_of_the_machine_it_was_built_on(string id, string entry)
    {
        using ZipArchive package = packed.Open(id);
        using var assembly = new PEReader(new MemoryStream(ReadBytes(package.GetEntry(entry)!)));
        DebugDirectoryEntry symbols = Assert.Single(assembly.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        MetadataReader reader = provider.GetMetadataReader();

        string[] sources = [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.StartsWith("/_", source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SymLinkAnalyzers")]
    [InlineData("SymLinks")]
    public void A_package_holds_no_path_of_the_machine(string id)
    {
        string[] folders = [Places.Repository, Places.Packages.TrimEnd(Path.DirectorySeparatorChar), packed.Folder];
        using ZipArchive package = packed.Open(id);
        foreach (ZipArchiveEntry entry in package.Entries)
        {
            byte[] content = ReadBytes(entry);
            byte[] symbols = entry.Name.EndsWith(".dll", StringComparison.Ordinal) ? ReadSymbols(content) : [];
            foreach (string folder in folders)
            {
                Assert.False(Holds(content, folder) || Holds(symbols, folder), $"{entry.FullName} holds {folder}.");
            }
        }

        static bool Holds(byte[] content, string text) =>
            content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }

    /// <summary>The symbols in an assembly are compressed.</summary>
    private static byte[] ReadSymbols(byte[] file)
    {
        const int Head = 8;
        using var assembly = new PEReader(new MemoryStream(file));
        DebugDirectoryEntry entry = Assert.Single(assembly.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var stream = new DeflateStream(new MemoryStream(file, entry.DataPointer + Head, entry.DataSize - Head), CompressionMode.Decompress);
        return ReadBytes(stream);
    }

    /// <summary>The entries that differ, for the message of a test that fails.</summary>
    private static string Compare(string first, string second)
    {
        using ZipArchive one = ZipFile.OpenRead(first);
        using ZipArchive other = ZipFile.OpenRead(second);
        Dictionary<string, byte[]> others = other.Entries.ToDictionary(entry => entry.FullName, ReadBytes);
        IEnumerable<string> different = one.Entries
            .Where(entry => !others.TryGetValue(entry.FullName, out byte[]? bytes) || !bytes.AsSpan().SequenceEqual(ReadBytes(entry)))
            .Select(entry => entry.FullName);
        return $"{Path.GetFileName(first)} differs in [{string.Join(", ", different)}], or in the times of its entries.";
    }

    private static byte[] ReadBytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return ReadBytes(stream);
    }

    private static byte[] ReadBytes(Stream stream)
    {
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
