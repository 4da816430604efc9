using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class OtherKindDeletedRuleTests() : CallRuleTests("SLNK5007")
{
    [Fact]
    public Task Message_says_what_happens_to_a_directory_link() => CSharpMessageAsync(
        "if (!Create(link, target, 3)) return false; [|File.Delete(link)|];",
        "'File.Delete' cannot delete the directory link that CreateSymbolicLinkW creates: on Windows it fails with error 5 (ERROR_ACCESS_DENIED), and the link stays");

    [Fact]
    public Task Message_says_what_happens_to_a_file_link() => CSharpMessageAsync(
        "if (!Create(link, target, 2)) return false; [|Directory.Delete(link)|];",
        "'Directory.Delete' cannot delete the file link that CreateSymbolicLinkW creates: on Windows it fails with error 267 (ERROR_DIRECTORY), and the link stays");

    [Theory]
    [InlineData("Create(link, target, 3); [|File.Delete(link)|];")]
    [InlineData("Create(link, target, 2); [|Directory.Delete(link)|];")]
    [InlineData("Create(link, target, 2); [|Directory.Delete(link, true)|];")]
    [InlineData("Create(link, target, 3); Console.WriteLine(link); if (File.Exists(link)) { [|File.Delete(link)|]; }")]
    [InlineData("Create(link, target, 3); var attributes = File.GetAttributes(link); var end = File.ResolveLinkTarget(link, true); [|File.Delete(link)|];")]
    [InlineData("Create(link, target, 3); Log(Path.GetFileName(link)); [|File.Delete(link)|];")]
    [InlineData("if (Create(link, target, 3)) { [|File.Delete(link)|]; }")]
    [InlineData("try { Create(link, target, 3); } finally { [|File.Delete(link)|]; }")]
    [InlineData("Create(\"a\", target, 3); [|File.Delete(\"a\")|];")]
    [InlineData("var info = new DirectoryInfo(link); Create(info.FullName, target, 3); [|File.Delete(info.FullName)|];")]
    [InlineData("FileInfo info = new FileInfo(link); Create(info.FullName, target, 3); [|info.Delete()|];")]
    [InlineData("Action undo = () => { Create(link, target, 3); [|File.Delete(link)|]; };")]
    [InlineData("if (directory) { Create(link, target, 3); } else { Create(link, target, 2); } [|File.Delete(link)|];")]
    [InlineData("while (directory) { Directory.Delete(link); Create(link, target, 3); if (link != target) [|File.Delete(link)|]; }")]
    [InlineData("while (directory) { [|File.Delete(link)|]; Create(link, target, 3); }")]
    public Task Deletion_as_the_other_kind_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, target, 2); File.Delete(link);")]
    [InlineData("Create(link, target, 3); Directory.Delete(link);")]
    [InlineData("Create(link, target, flags); File.Delete(link);")]
    [InlineData("Create(link, target, 3); File.Delete(target);")]
    [InlineData("Create(link, target, 3); Directory.Delete(link); File.Delete(link);")]
    [InlineData("Create(link, target, 3); link = target; File.Delete(link);")]
    [InlineData("Create(link, target, 3); if (File.Exists(link)) File.Delete(link); else Directory.Delete(link);")]
    [InlineData("if (directory) { Create(link, target, 3); } else { Create(link, target, 2); } if (directory) Directory.Delete(link); else File.Delete(link);")]
    [InlineData("Create(link, target, 3); try { File.Delete(link); } catch (UnauthorizedAccessException) { Directory.Delete(link); }")]
    [InlineData("Create(link, target, 3); Change(ref link); File.Delete(link); static void Change(ref string path) { }")]
    [InlineData("Create(link, target, 3); Log(link); File.Delete(link);")]
    [InlineData("Create(link, target, 3); Directory.Move(link, target); File.Delete(link);")]
    [InlineData("Create(link, target, 3); File.WriteAllText(link, target); File.Delete(link);")]
    [InlineData("if (!Create(link, target, 3)) { File.Delete(link); }")]
    [InlineData("if (directory) { Create(link, target, 3); return true; } File.Delete(link);")]
    [InlineData("File.Delete(link); Create(link, target, 3);")]
    [InlineData("Create(link, target, 3); Action undo = () => File.Delete(link);")]
    [InlineData("if (Create(link, target, 3)) { link = target; } else { File.Delete(link); }")]
    [InlineData("var info = new DirectoryInfo(link); Create(info.FullName, target, 3); info.Delete();")]
    [InlineData("FileSystemInfo info = new FileInfo(link); Create(info.FullName, target, 3); info = null; info.Delete();")]
    public Task Deletion_as_the_same_kind_or_of_something_else_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Directory.CreateSymbolicLink(link, target); [|File.Delete(link)|];")]
    [InlineData("File.CreateSymbolicLink(link, target); [|Directory.Delete(link)|];")]
    [InlineData("SymLinks.SymLink.CreateDirectory(link, target); [|File.Delete(link)|];")]
    [InlineData("var info = new DirectoryInfo(link); info.CreateAsSymbolicLink(target); [|File.Delete(info.FullName)|];")]
    [InlineData("if (SymLinks.SymLink.TryCreateDirectory(link, target)) [|File.Delete(link)|];")]
    public Task Managed_call_is_judged_on_Windows(string body) => CSharpAsync("if (!OperatingSystem.IsWindows()) return null; " + body);

    [Theory]
    [InlineData("Directory.CreateSymbolicLink(link, target); File.Delete(link);")]
    [InlineData("File.CreateSymbolicLink(link, target); Directory.Delete(link);")]
    [InlineData("if (OperatingSystem.IsWindows()) { SymLinks.SymLink.Create(link, target); File.Delete(link); }")]
    [InlineData("if (OperatingSystem.IsWindows()) { SymLinks.SymLink.CreateDirectory(link, target); SymLinks.SymLink.Delete(link); }")]
    public Task Managed_call_that_may_run_elsewhere_or_is_right_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("DeleteFile(link)", 3)]
    [InlineData("DeleteFileW(link)", 3)]
    [InlineData("RemoveDirectory(link)", 2)]
    public Task Import_is_a_deletion(string deletion, int flags) => CSharpMembersAsync($$"""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)] static extern bool DeleteFile(string path);
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)] static extern bool DeleteFileW(string path);
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)] static extern bool RemoveDirectory(string path);
        [DllImport("other.dll", EntryPoint = "DeleteFile")] static extern bool DeleteElsewhere(string path);

        void M(string link, string target)
        {
            Create(link, target, {{flags}});
            [|{{deletion}}|];
            Create("b", target, {{flags}});
            DeleteElsewhere("b");
        }
        """);

    [Theory]
    [InlineData("Create(_link, target, 3); [|File.Delete(_link)|];")]
    [InlineData("Create(s_link, target, 3); Log(target); [|File.Delete(s_link)|];")]
    [InlineData("Create(_link, target, 3); Log(target); File.Delete(_link);")]
    public Task Field_that_others_may_assign_to_is_not_followed_past_their_calls(string body) => CSharpMembersAsync($$"""
        string _link;
        static readonly string s_link = "a";
        void M(string target)
        {
            {{body}}
        }
        """);

    [Theory]
    [InlineData("Create(link, target, 3)\n[|File.Delete(link)|]")]
    [InlineData("If Create(link, target, 2) Then [|Directory.Delete(link)|]")]
    [InlineData("Create(link, target, 3)\n[|My.Computer.FileSystem.DeleteFile(link)|]")]
    [InlineData("Create(link, target, 3)\n[|Kill(link)|]")]
    [InlineData("Create(link, target, 2)\n[|RmDir(link)|]")]
    public Task Deletion_as_the_other_kind_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body.Replace("My.Computer.FileSystem", "FileIO.FileSystem"));

    [Theory]
    [InlineData("Create(link, target, 2)\nFile.Delete(link)")]
    [InlineData("Create(link, target, 3)\nlink = target\nFile.Delete(link)")]
    [InlineData("If Not Create(link, target, 3) Then File.Delete(link)")]
    [InlineData("Directory.CreateSymbolicLink(link, target)\nFile.Delete(link)")]
    public Task Deletion_as_the_same_kind_or_of_something_else_is_silent_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Half_typed_deletion_is_silent() => HalfTypedCSharpAsync("Create(link, , 3); File.Delete(); File.Delete(link, );");
}
