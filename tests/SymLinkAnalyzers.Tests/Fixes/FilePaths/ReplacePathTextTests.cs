using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

/// <summary>Slashes in relative targets.</summary>
public sealed class ReplacePathTextTests() : CallFixTests("SLNK3005", nameof(ReplacePathText))
{
    [Theory]
    [InlineData("""[|"../data/file"|]""", """
        "..\\data\\file"
        """)]
    [InlineData("""[|@"../data/file"|]""", """
        @"..\data\file"
        """)]
    [InlineData("[|\"\"\"../data/file\"\"\"|]", "\"\"\"..\\data\\file\"\"\"")]
    [InlineData("""[|"../data/"|] + target""", """
        "..\\data\\" + target
        """)]
    [InlineData("""[|"../"|] + target + "/file" """, """
        "..\\" + target + "\\file"
        """)]
    [InlineData("""[|"../"|] + target + @"/file" """, """
        "..\\" + target + @"\file"
        """)]
    [InlineData("""$"[|../data/|]{target}" """, """
        $"..\\data\\{target}"
        """)]
    [InlineData("""$@"[|../data/|]{target}" """, """
        $@"..\data\{target}"
        """)]
    [InlineData("""Path.Combine("..", [|"data/file"|])""", """
        Path.Combine("..", "data\\file")
        """)]
    [InlineData("""string.Concat([|"../"|], target)""", """
        string.Concat("..\\", target)
        """)]
    [InlineData("""string.Format([|"../{0}/file"|], target)""", """
        string.Format("..\\{0}\\file", target)
        """)]
    [InlineData("""string.Join([|"/"|], "..", target, "file")""", """
        string.Join("\\", "..", target, "file")
        """)]
    public Task Slashes_are_turned(string path, string fixedPath) =>
        VerifyBodyAsync($"Create(link, {path.Trim()}, 2);", $"Create(link, {fixedPath.Trim()}, 2);");

    [Fact]
    public Task Literal_of_a_local_is_corrected_where_it_stands() => VerifyBodyAsync(
        """
        string path = [|"../data"|]; // Next to it.
        Create(link, path, 3);
        """,
        """
        string path = "..\\data"; // Next to it.
        Create(link, path, 3);
        """);

    [Fact]
    public Task Constant_is_kept() => VerifyMembersNotOfferedAsync(
        """
        private const string Data = "../data";

        void N(string link) => Create(link, [|Data|], 3);
        """);

    [Theory]
    [InlineData("[|\"../data/file\"|]", "\"..\\data\\file\"")]
    [InlineData("[|\"../\"|] & target & \"/file\"", "\"..\\\" & target & \"\\file\"")]
    public Task Visual_Basic_slashes_are_turned(string path, string fixedPath) =>
        VerifyVisualBasicBodyAsync($"Create(link, {path}, 2)", $"Create(link, {fixedPath}, 2)");

    [Fact]
    public Task Visual_Basic_interpolation_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("Create(link, $\"[|../data/|]{target}\", 2)");
}
