using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class DeleteAndCreateRuleTests() : CallRuleTests("SLNK5004")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "File.Delete(link); return [|Create(link, target, flags)|];",
        "The link is deleted just before CreateSymbolicLinkW creates it again: for a moment there is no link, and if the call fails, it stays gone");

    [Theory]
    [InlineData("File.Delete(link); return [|Create(link, target, flags)|];")]
    [InlineData("Directory.Delete(link); if (![|Create(link, target, flags)|]) throw new Win32Exception();")]
    [InlineData("if (File.Exists(link)) File.Delete(link); [|Create(link, target, flags)|];")]
    [InlineData("if (Directory.Exists(link)) { Directory.Delete(link, true); } bool ok = [|Create(link, target, flags)|];")]
    [InlineData("File.Delete(\"a\"); [|Create(\"a\", target, flags)|];")]
    [InlineData("var info = new FileInfo(link); info.Delete(); [|Create(info.FullName, target, flags)|];")]
    [InlineData("var info = new DirectoryInfo(link); info.Delete(); [|Create(info.FullName, target, 3)|];")]
    [InlineData("File.Delete((string)(object)link); [|Create(link, target, flags)|];")]
    [InlineData("switch (flags) { case 1: File.Delete(link); [|Create(link, target, flags)|]; break; }")]
    public Task Delete_before_create_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("File.Delete(_link); [|Create(_link, target, 2)|];")]
    [InlineData("File.Delete(this._link); [|Create(_link, target, 2)|];")]
    [InlineData("File.Delete(s_link); [|Create(C.s_link, target, 2)|];")]
    [InlineData("File.Delete(Link); [|Create(this.Link, target, 2)|];")]
    [InlineData("File.Delete(options.Link); [|Create(options.Link, target, 2)|];")]
    [InlineData("File.Delete(options.Inner.Link); [|Create(options.Inner.Link, target, 2)|];")]
    [InlineData("Action replace = () => { File.Delete(_link); [|Create(_link, target, 2)|]; };")]
    public Task Field_and_property_are_the_same_link_twice(string body) => CSharpMembersAsync(Members(body));

    [Theory]
    [InlineData("File.Delete(options.Link); Create(other.Link, target, 2);")]
    [InlineData("File.Delete(options.Link); Create(Link, target, 2);")]
    [InlineData("File.Delete(options.Inner.Link); Create(options.Link, target, 2);")]
    [InlineData("File.Delete(_link); Create(s_link, target, 2);")]
    [InlineData("File.Delete(options.Next().Link); Create(options.Next().Link, target, 2);")]
    [InlineData("File.Delete(_link); Action create = () => Create(_link, target, 2);")]
    [InlineData("Own.IO.Shortcut.Delete(_link); Create(_link, target, 2);")]
    [InlineData("File.Delete(options.Path); Create(other.Path, target, 2);")]
    public Task Field_or_property_of_another_object_is_silent(string body) => CSharpMembersAsync(Members(body));

    [Theory]
    [InlineData("File.Delete(target); Create(link, target, flags);")]
    [InlineData("File.Delete(link); Directory.CreateDirectory(target); Create(link, target, flags);")]
    [InlineData("File.Move(link, target); Create(link, target, flags);")]
    [InlineData("Create(link, target, flags); File.Delete(link);")]
    [InlineData("if (File.Exists(link)) { File.Copy(link, target); File.Delete(link); } Create(link, target, flags);")]
    public Task Other_statement_before_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Delete_before_create_is_reported_in_Visual_Basic() => VisualBasicAsync("If File.Exists(link) Then File.Delete(link)\n[|Create(link, target, flags)|]");

    [Fact]
    public Task Other_statement_before_is_silent_in_Visual_Basic() => VisualBasicAsync("File.Delete(target)\nCreate(link, target, flags)");

    private static string Members(string body) => $$"""
            readonly string _link = "link";
            static readonly string s_link = "link";
            string Link { get; } = "link";
            sealed class Options { public string Link { get; set; } public Options Inner; public string Path; public Options Next() => Inner; }
            void M(Options options, Options other, string target)
            {
                {{body}}
            }
        }

        namespace Own.IO
        {
            static class Shortcut { public static void Delete(string link) { } }
        """;

    [Theory]
    [InlineData("File.Delete(link); [|File.CreateSymbolicLink(link, target)|];")]
    [InlineData("if (Directory.Exists(link)) Directory.Delete(link); [|Directory.CreateSymbolicLink(link, target)|];")]
    [InlineData("File.Delete(link); [|SymLinks.SymLink.CreateFile(link, target)|];")]
    [InlineData("var info = new FileInfo(link); info.Delete(); [|info.CreateAsSymbolicLink(target)|];")]
    [InlineData("var info = new FileInfo(link); File.Delete(info.FullName); [|File.CreateSymbolicLink(info.FullName, target)|];")]
    public Task Managed_call_after_a_deletion_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("File.Delete(target); File.CreateSymbolicLink(link, target);")]
    [InlineData("File.Delete(link); SymLinks.SymLink.Delete(link);")]
    [InlineData("var info = new FileInfo(link); new FileInfo(target).Delete(); info.CreateAsSymbolicLink(target);")]
    public Task Managed_call_after_another_deletion_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Managed_call_after_a_deletion_is_reported_in_Visual_Basic() => VisualBasicAsync("File.Delete(link)\n[|File.CreateSymbolicLink(link, target)|]");
}
