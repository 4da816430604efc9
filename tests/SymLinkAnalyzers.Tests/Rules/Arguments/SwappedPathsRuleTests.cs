namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class SwappedPathsRuleTests() : CallRuleTests("SLNK3004")
{
    [Fact]
    public Task Message_names_the_framework_method() => CSharpMessageAsync(
        "string existingFile = target; return [|File.CreateSymbolicLink(existingFile, link)|];",
        "File.CreateSymbolicLink takes the path of the link first: 'existingFile' and 'link' seem to be swapped, so no link is created where it is wanted");

    [Fact]
    public Task Message_names_both_paths() => CSharpMessageAsync(
        "string existingFile = target; return [|Create(existingFile, link, flags)|];",
        "CreateSymbolicLinkW takes the path of the link first: 'existingFile' and 'link' seem to be swapped, so no link is created where it is wanted");

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

    [Theory]
    [InlineData("if (!File.Exists(from)) throw new FileNotFoundException(from); [|Create(from, to, 2)|];")]
    [InlineData("if (!Directory.Exists(from)) { Log(from); return; } [|Create(from, to, 3)|];")]
    [InlineData("if (!File.Exists(from) && !Directory.Exists(from)) return; else if (File.Exists(from)) [|Create(from, to, 2)|];")]
    [InlineData("if (File.Exists(from)) { [|Create(from, to, 2)|]; }")]
    [InlineData("if (File.Exists(from) && !File.Exists(to)) [|Create(from, to, 2)|];")]
    [InlineData("if (to == null || !File.Exists(from)) return; Log(to); [|Create(from, to, 2)|];")]
    [InlineData("foreach (string one in Directory.GetFiles(to)) { if (!File.Exists(from)) continue; [|Create(from, one, 2)|]; }")]
    [InlineData("if (!File.Exists(from)) return; [|File.CreateSymbolicLink(from, to)|];")]
    [InlineData("if (!File.Exists(from)) return; [|SymLinks.SymLink.CreateFile(from, to)|];")]
    [InlineData("if (!File.Exists(from)) return; [|Create(from, Path.Combine(to, \"a\"), 2)|];")]
    public Task First_path_that_has_to_exist_is_reported(string body) => CSharpMembersAsync($$"""
            void M(string from, string to)
            {
                {{body}}
            }
        """);

    [Theory]
    [InlineData("File.Delete(to); [|Create(from, to, 2)|];")]
    [InlineData("if (Directory.Exists(to)) Directory.Delete(to); [|Create(from, to, 3)|];")]
    [InlineData("if (File.Exists(to)) { File.Delete(to); } [|File.CreateSymbolicLink(from, to)|];")]
    public Task Second_path_that_was_just_deleted_is_reported(string body) => CSharpMembersAsync($$"""
            void M(string from, string to)
            {
                {{body}}
            }
        """);

    [Theory]
    [InlineData("if (!File.Exists(to)) return; Create(from, to, 2);")]
    [InlineData("if (File.Exists(from)) return; Create(from, to, 2);")]
    [InlineData("if (!File.Exists(from)) Create(from, to, 2);")]
    [InlineData("if (File.Exists(from)) Log(from); else Create(from, to, 2);")]
    [InlineData("if (File.Exists(from)) File.Delete(from); Create(from, to, 2);")]
    [InlineData("if (File.Exists(from)) { File.Delete(from); Create(from, to, 2); }")]
    [InlineData("if (File.Exists(from)) { File.Move(from, to); Create(from, to, 2); }")]
    [InlineData("if (!File.Exists(from)) return; File.Delete(from); Create(from, to, 2);")]
    [InlineData("if (!File.Exists(from)) return; from = to + 1; Create(from, to, 2);")]
    [InlineData("if (File.Exists(from) && IsOld(from)) Create(from, to, 2);")]
    [InlineData("if (File.Exists(from) || to == null) Create(from, to, 2);")]
    [InlineData("if (!File.Exists(from)) Log(from); Create(from, to, 2);")]
    [InlineData("if (File.Exists(from)) { Action make = () => Create(from, to, 2); }")]
    [InlineData("File.Delete(to); Directory.CreateDirectory(from); Create(from, to, 2);")]
    [InlineData("string linkPath = from; if (File.Exists(linkPath)) Create(linkPath, to, 2);")]
    [InlineData("string target = to; File.Delete(target); Create(from, target, 2);")]
    public Task No_evidence_is_silent(string body) => CSharpMembersAsync($$"""
            static bool IsOld(string path) => true;
            void M(string from, string to)
            {
                {{body}}
            }
        """);

    [Fact]
    public Task Message_shows_a_path_that_has_no_name() => CSharpMessageAsync(
        "string from = target; if (!File.Exists(from)) return null; return [|Create(from, Path.Combine(link, \"a\"), 2)|];",
        "CreateSymbolicLinkW takes the path of the link first: 'from' and 'Path.Combine(link, \"a\")' seem to be swapped, so no link is created where it is wanted");

    [Theory]
    [InlineData("Dim from = link\nDim dest = target\nIf Not File.Exists(from) Then Return False\n[|Create(from, dest, 2)|]")]
    [InlineData("Dim from = link\nDim dest = target\nIf File.Exists(dest) Then File.Delete(dest)\n[|Create(from, dest, 2)|]")]
    public Task Evidence_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Theory]
    [InlineData("Dim from = link\nDim dest = target\nIf File.Exists(from) Then File.Delete(from)\nCreate(from, dest, 2)")]
    [InlineData("Dim from = link\nDim dest = target\nIf Not File.Exists(dest) Then Return False\nCreate(from, dest, 2)")]
    public Task No_evidence_is_silent_in_Visual_Basic(string body) => VisualBasicAsync(body);
}
