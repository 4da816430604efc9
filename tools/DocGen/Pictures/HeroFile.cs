using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Output;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>The picture of the README: an import and a call as they are found in real code, and the code after all fixes.</summary>
internal sealed class HeroFile() : GeneratedFile("docs/images/hero.svg")
{
    private const string Code = """
        using System.Runtime.InteropServices;

        static class Releases
        {
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            public static void Activate(string version)
            {
                CreateSymbolicLink("current", version, 1);
            }
        }

        """;

    public override string Generate(string? current) => DrawAsync().GetAwaiter().GetResult();

    private async Task<string> DrawAsync()
    {
        Picture picture = await Picture.TakeAsync(
            "SymLinkAnalyzers",
            "a typical import and call",
            ExampleCode.Create(new PageExample(Code.ReplaceLineEndings("\n"), IsConfigFile: false, Options: null, Library: null, Fixed: null)),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning,
            diagnostic => $"{diagnostic.Id}: {diagnostic.Descriptor.Title}",
            _ => "dotnet format analyzers") ?? throw Fault("nothing is reported");
        return PictureWriter.Write(picture with { IsCommand = true });
    }
}
