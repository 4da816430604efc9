namespace SymLinkAnalyzers.Tests.Rules;

public sealed class DeleteAndCreateRuleTests() : CallRuleTests("SLNK5004")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "File.Delete(link); return [|Create(link, target, flags)|];",
        "The link is deleted just before CreateSymbolicLinkW creates it again: others find no link in between, and none at all where the call fails");

    [Theory]
    [InlineData("File.Delete(link); return [|Create(link, target, flags)|];")]
    [InlineData("Directory.Delete(link); if (![|Create(link, target, flags)|]) throw new Win32Exception();")]
    [InlineData("if (File.Exists(link)) File.Delete(link); [|Create(link, target, flags)|];")]
    [InlineData("if (Directory.Exists(link)) { Directory.Delete(link, true); } bool ok = [|Create(link, target, flags)|];")]
    [InlineData("File.Delete(\"a\"); [|Create(\"a\", target, flags)|];")]
    [InlineData("var info = new FileInfo(link); info.Delete(); [|Create(info.FullName, target, flags)|];")]
    public Task Delete_before_create_is_reported(string body) => CSharpAsync(body);

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
}
