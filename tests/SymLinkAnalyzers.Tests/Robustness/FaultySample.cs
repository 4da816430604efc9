using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>The files of the faulty samples, with what their projects import.</summary>
internal static class FaultySample
{
    public const string VisualBasicImports = """
        Imports System
        Imports System.Collections.Generic
        Imports System.Diagnostics
        Imports System.Linq
        Imports System.Threading.Tasks
        Imports Microsoft.VisualBasic

        """;

    private const string CSharpImports = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static IEnumerable<(string Sample, string Name)> Files() =>
        from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Folder, "samples"), "Faulty*").Order(StringComparer.Ordinal)
        let sample = Path.GetFileName(folder)
        from path in Repository.FindSources(Path.Combine("samples", sample))
        select (sample, Path.GetFileName(path));

    public static string LanguageOf(string file) => Path.GetExtension(file) == ".vb" ? LanguageNames.VisualBasic : LanguageNames.CSharp;

    /// <summary>The library that other samples refer to.</summary>
    public static async Task<MetadataReference> CompileLibraryAsync() =>
        (await SourceCompilation.CSharpAsync(string.Concat(Read("Faulty.Library").Reverse().Select(file => file.Content + "\n")))).WithAssemblyName("Faulty.Library").ToReference();

    public static OutputKind OutputKindOf(string sample) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "samples", sample), "*.*proj").Any(path => File.ReadAllText(path).Contains("<OutputType>Library", StringComparison.Ordinal))
            ? OutputKind.DynamicallyLinkedLibrary
            : OutputKind.ConsoleApplication;

    public static string? FindConfigFile(string sample)
    {
        string path = Path.Combine(Repository.Folder, "samples", sample, ".editorconfig");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>All files of a sample.</summary>
    /// <param name="sample">Its folder.</param>
    /// <param name="withImports">Whether files in Visual Basic begin with what their project imports.</param>
    public static (string Name, string Content)[] Read(string sample, bool withImports = true)
    {
        IEnumerable<(string Name, string Content)> files =
            from path in Repository.FindSources(Path.Combine("samples", sample))
            let name = Path.GetFileName(path)
            let content = File.ReadAllText(path)
            select (name, withImports && LanguageOf(name) == LanguageNames.VisualBasic ? VisualBasicImports + content : content);
        return LanguageOf(files.First().Name) == LanguageNames.CSharp ? [.. files, ("GlobalUsings.cs", CSharpImports)] : [.. files];
    }
}
