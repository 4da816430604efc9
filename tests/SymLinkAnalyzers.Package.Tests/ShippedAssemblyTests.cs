using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>
/// The shipped assemblies load in every compiler from the oldest supported one on: they ask for nothing that such a
/// compiler does not bring along. At a user's a breach would be warning CS8032 and rules that never report.
/// </summary>
public sealed class ShippedAssemblyTests(PackedPackages packed)
{
    private const string Analyzers = "analyzers/dotnet/SymLinkAnalyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/SymLinkAnalyzers.CodeFixes.dll";

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Refers_to_nothing_newer_than_the_oldest_compiler_has(string entry)
    {
        // What Roslyn 4.8 refers to itself.
        Dictionary<string, Version> newest = new()
        {
            ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.VisualBasic"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
            ["System.Collections.Immutable"] = new(7, 0, 0, 0),
            ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
            ["System.Memory"] = new(4, 0, 1, 2),
            ["SymLinkAnalyzers"] = new(0, 1, 0, 0),
            ["netstandard"] = new(2, 0, 0, 0),
        };

        foreach ((string name, Version version) in ReadReferences(entry))
        {
            // Whatever else there is, the compiler need not have.
            Assert.True(newest.TryGetValue(name, out Version? limit), $"{entry} refers to {name} {version}.");
            Assert.True(version <= limit, $"{entry} refers to {name} {version}; the oldest compiler has {limit}.");
        }
    }

    // A compiler on the command line has no workspaces, and one for Visual Basic need not have C#.
    [Fact]
    public void The_analyzers_need_neither_workspaces_nor_a_language() =>
        Assert.Equal(
            ["Microsoft.CodeAnalysis"],
            ReadReferences(Analyzers).Select(reference => reference.Name).Where(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)));

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Has_its_symbols_embedded(string entry)
    {
        using PEReader assembly = Read(entry);
        Assert.Contains(assembly.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    private List<(string Name, Version Version)> ReadReferences(string entry)
    {
        using PEReader assembly = Read(entry);
        MetadataReader metadata = assembly.GetMetadataReader();
        List<(string Name, Version Version)> references = [];
        foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
        {
            AssemblyReference reference = metadata.GetAssemblyReference(handle);
            references.Add((metadata.GetString(reference.Name), reference.Version));
        }

        return references;
    }

    private PEReader Read(string entry)
    {
        using ZipArchive package = packed.Open("SymLinkAnalyzers");
        using Stream stream = package.GetEntry(entry)!.Open();
        var image = new MemoryStream();
        stream.CopyTo(image);
        image.Position = 0;
        return new PEReader(image);
    }
}
