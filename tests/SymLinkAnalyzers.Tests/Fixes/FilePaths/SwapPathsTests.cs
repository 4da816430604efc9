using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

public sealed class SwapPathsTests() : CallFixTests("SLNK3004", nameof(SwapPaths))
{
    private const string Names = "string existingFile = target, linkPath = link;\n";

    [Theory]
    [InlineData("[|Create(existingFile, linkPath, 2)|];", "Create(linkPath, existingFile, 2);")]
    [InlineData("[|Create(target: linkPath, link: existingFile, flags: 2)|];", "Create(target: existingFile, link: linkPath, flags: 2);")]
    [InlineData("[|Create(existingFile /* one */, linkPath /* two */, 2)|];", "Create(linkPath /* one */, existingFile /* two */, 2);")]
    [InlineData("[|File.CreateSymbolicLink(existingFile, linkPath)|];", "File.CreateSymbolicLink(linkPath, existingFile);")]
    [InlineData("[|Directory.CreateSymbolicLink(path: existingFile, pathToTarget: linkPath)|];", "Directory.CreateSymbolicLink(path: linkPath, pathToTarget: existingFile);")]
    [InlineData("[|SymLink.CreateFile(existingFile, linkPath)|];", "SymLink.CreateFile(linkPath, existingFile);")]
    [InlineData("return [|SymLink.TryCreateFile(existingFile, linkPath)|];", "return SymLink.TryCreateFile(linkPath, existingFile);")]
    public Task Arguments_are_swapped(string body, string fixedBody) => VerifyBodyAsync(Names + body, Names + fixedBody);

    [Theory]
    [InlineData("[|Create(existingFile, linkPath, 2)|]", "Create(linkPath, existingFile, 2)")]
    [InlineData("[|Create(target:=linkPath, link:=existingFile, flags:=2)|]", "Create(target:=existingFile, link:=linkPath, flags:=2)")]
    [InlineData("[|File.CreateSymbolicLink(existingFile, linkPath)|]", "File.CreateSymbolicLink(linkPath, existingFile)")]
    [InlineData("Return [|SymLink.TryCreateFile(existingFile, linkPath)|]", "Return SymLink.TryCreateFile(linkPath, existingFile)")]
    public Task Visual_Basic_arguments_are_swapped(string body, string fixedBody) =>
        VerifyVisualBasicBodyAsync("Dim existingFile = target, linkPath = link\n" + body, "Dim existingFile = target, linkPath = link\n" + fixedBody);
}
