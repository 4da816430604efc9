using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

/// <summary>Verbatim paths that are not in normal form.</summary>
public sealed class ReplacePathTextOfVerbatimPathTests() : CallFixTests("SLNK3007", nameof(ReplacePathText))
{
    [Theory]
    [InlineData(@"\\?\C:\data/file", @"\\?\C:\data\file")]
    [InlineData(@"\\?\C:\data\.\file", @"\\?\C:\data\file")]
    [InlineData(@"\\?\C:\data\..\file", @"\\?\C:\file")]
    [InlineData(@"\\?\C:\..\..\file", @"\\?\C:\file")]
    [InlineData(@"\\?\UNC\server\share\..\file", @"\\?\UNC\server\share\file")]
    public async Task Path_is_normalised(string path, string fixedPath)
    {
        await VerifyBodyAsync($"Create(link, [|@\"{path}\"|], 2);", $"Create(link, @\"{fixedPath}\", 2);");
        await VerifyVisualBasicBodyAsync($"Create(link, [|\"{path}\"|], 2)", $"Create(link, \"{fixedPath}\", 2)");
    }

    [Fact]
    public Task Link_is_normalised() => VerifyBodyAsync("""Create([|"\\\\?\\C:\\data/link"|], target, 2);""", """Create("\\\\?\\C:\\data\\link", target, 2);""");

    [Fact]
    public Task Path_of_parts_is_kept() => VerifyBodyNotOfferedAsync("""Create(link, [|@"\\?\C:\data/" + target|], 2);""");

    [Fact]
    public Task Visual_Basic_path_of_parts_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("""Create(link, [|"\\?\C:\data/" & target|], 2)""");
}
