namespace SymLinkAnalyzers.Tests.Rules;

public sealed class SwappedPathsRuleTests() : CallRuleTests("SLNK3004")
{
    [Fact]
    public Task Message_names_the_framework_method() => CSharpMessageAsync(
        "string existingFile = target; return [|File.CreateSymbolicLink(existingFile, link)|];",
        "File.CreateSymbolicLink takes the path of the link first: 'existingFile' and 'link' seem to be swapped, and no link appears where it is wanted");

    [Fact]
    public Task Message_names_both_paths() => CSharpMessageAsync(
        "string existingFile = target; return [|Create(existingFile, link, flags)|];",
        "CreateSymbolicLinkW takes the path of the link first: 'existingFile' and 'link' seem to be swapped, and no link appears where it is wanted");

    [Theory]
    [InlineData("existingFile", "link")]
    [InlineData("existingPath", "linkPath")]
    [InlineData("linkTarget", "linkName")]
    [InlineData("symlinkTarget", "symlinkPath")]
    [InlineData("targetOfLink", "symlink")]
    [InlineData("_existingFile", "newFileName")]
    [InlineData("m_existingFile", "s_link")]
    public Task Names_that_contradict_the_order_are_reported(string first, string second) => CSharpMembersAsync($$"""
            void M(string {{first}}, string {{second}}) => [|Create({{first}}, {{second}}, 2)|];
        """);

    [Theory]
    [InlineData("link", "target")]
    [InlineData("source", "target")]
    [InlineData("target", "source")]
    [InlineData("src", "dst")]
    [InlineData("dst", "src")]
    [InlineData("from", "to")]
    [InlineData("to", "from")]
    [InlineData("linkPath", "existingPath")]
    [InlineData("existing", "target")]
    [InlineData("path", "link")]
    [InlineData("linkTarget", "symlinkTarget")]
    [InlineData("existing", "symlinkSource")]
    [InlineData("existingFile", "folder")]
    public Task Other_names_are_silent(string first, string second) => CSharpMembersAsync($$"""
            void M(string {{first}}, string {{second}}) => Create({{first}}, {{second}}, 2);
        """);

    [Theory]
    [InlineData("File.CreateSymbolicLink(existingFile, link)")]
    [InlineData("Directory.CreateSymbolicLink(existingFile, link)")]
    [InlineData("File.CreateSymbolicLink(pathToTarget: link, path: existingFile)")]
    [InlineData("SymLinks.SymLink.CreateFile(existingFile, link)")]
    [InlineData("SymLinks.SymLink.TryCreateDirectory(existingFile, link)")]
    public Task Managed_api_is_judged_too(string call) => CSharpMembersAsync($$"""
            void M(string existingFile, string link) => [|{{call}}|];
        """);

    [Theory]
    [InlineData("File.CreateSymbolicLink(link, existingFile)")]
    [InlineData("Other(existingFile, link)")]
    [InlineData("File.Copy(existingFile, link)")]
    public Task Right_order_and_other_methods_are_silent(string call) => CSharpMembersAsync($$"""
            static void Other(string path, string pathToTarget) { }
            void M(string existingFile, string link) => {{call}};
        """);

    [Fact]
    public Task Somebodys_own_api_of_the_same_name_is_silent() => CSharpSourceAsync("""
        namespace Own.SymLinks
        {
            static class SymLink
            {
                public static void CreateFile(string where, string what) { }
                public static void CreateDirectory() { }
            }

            class C
            {
                void M(string existingFile, string link)
                {
                    SymLink.CreateFile(existingFile, link);
                    SymLink.CreateDirectory();
                }
            }
        }
        """);

    [Fact]
    public Task Names_of_fields_and_properties_count() => CSharpMembersAsync("""
            string _existingFile;
            string Link { get; }
            void M() => [|Create(_existingFile, Link, 2)|];
        """);

    [Fact]
    public Task Names_of_infos_count() => CSharpMembersAsync("""
            void M(FileInfo existingFile, FileInfo link) => [|Create(existingFile.FullName, link.FullName, 2)|];
        """);

    [Fact]
    public Task Names_that_contradict_the_order_are_reported_in_Visual_Basic() => VisualBasicAsync("Dim existingFile = target\n[|Create(existingFile, link, 2)|]");

    [Fact]
    public Task Right_order_is_silent_in_Visual_Basic() => VisualBasicAsync("Create(link, target, 2)");
}
