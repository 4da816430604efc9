using System.Text.RegularExpressions;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>The README as the package has it: on the page of a package no relative link leads anywhere, and no relative picture shows.</summary>
/// <param name="readme">The README of the repository.</param>
/// <param name="repository">Where it is.</param>
internal sealed partial class PackageReadmeFile(GeneratedFile readme, Repository repository) : GeneratedFile("src/SymLinkAnalyzers.Package/README.md")
{
    private const string Pictures = "https://raw.githubusercontent.com/symlinkanalyzers/symlinkanalyzers/main/";
    private const string Files = "https://github.com/symlinkanalyzers/symlinkanalyzers/blob/main/";

    public override string Generate(string? current)
    {
        try
        {
            return RelativeLink().Replace(
                readme.Generate(repository.TryRead(readme.Path)),
                link => link.Groups["mark"].Value + (link.Groups["target"].Value.EndsWith(".svg", StringComparison.Ordinal) ? Pictures : Files) + link.Groups["target"].Value);
        }
        catch (DocGenException) when (current is not null)
        {
            // What is wrong with the README is told of the README.
            return current;
        }
    }

    [GeneratedRegex(@"(?<mark>\]\()(?!https?:|#)(?<target>[^)\s]+)(?=\))")]
    private static partial Regex RelativeLink();
}
