namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class VerbatimPathRuleTests() : CallRuleTests("SLNK3007")
{
    [Fact]
    public Task Message_names_what_is_not_normalised() => CSharpMessageAsync(
        "Create(link, [|@\"\\\\?\\C:\\a/b\"|], 3);",
        "The path starts with \\\\?\\ and contains '/', which CreateSymbolicLinkW takes literally: the call fails with error 123 (ERROR_INVALID_NAME), or the link does not resolve");

    [Theory]
    [InlineData("Create(link, [|@\"\\\\?\\C:\\a/b\"|], 3);")]
    [InlineData("Create(link, [|@\"\\\\?\\C:\\a\\..\\b\"|], 3);")]
    [InlineData("Create(link, [|@\"\\\\?\\C:\\.\\b\"|], 3);")]
    [InlineData("Create([|@\"\\\\?\\C:\\a/b\"|], target, 3);")]
    [InlineData("Create(link, [|@\"\\\\?\\\" + target + \"/b\"|], 3);")]
    public Task Verbatim_path_that_is_not_normal_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, @\"\\\\?\\C:\\a\\b\", 3);")]
    [InlineData("Create(link, @\"\\\\?\\C:\\a..b\\.c\", 3);")]
    [InlineData("Create(link, @\"\\\\?\\\" + target, 3);")]
    [InlineData("Create(link, @\"\\\\?\\\" + target + \".\", 3);")]
    [InlineData("Create(link, @\"C:\\a\\..\\b\", 3);")]
    public Task Normal_or_other_path_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Verbatim_path_that_is_not_normal_is_reported_in_Visual_Basic() => VisualBasicAsync("Create(link, [|\"\\\\?\\C:\\a\\..\\b\"|], 3)");

    [Fact]
    public Task Normal_path_is_silent_in_Visual_Basic() => VisualBasicAsync("Create(link, \"\\\\?\\C:\\a\\b\", 3)");

    [Theory]
    [InlineData(@"\\?\C:\a/b", @"\\?\C:\a\b")]
    [InlineData(@"\\?\C:\a\..\b\.\c", @"\\?\C:\b\c")]
    [InlineData(@"\\?\C:\..\..\b", @"\\?\C:\b")]
    [InlineData(@"\\?\C:\a\..", @"\\?\C:\")]
    [InlineData(@"\\?\UNC\server\share\..\b", @"\\?\UNC\server\share\b")]
    public Task Fix_is_told_the_normal_form(string path, string normal) => CSharpAsync($"Create(link, [|@\"{path}\"|], 2);", ("Replacement", normal));

    [Theory]
    [InlineData("File.CreateSymbolicLink(link, [|@\"\\\\?\\C:\\a\\..\\b\"|]);")]
    [InlineData("File.CreateSymbolicLink([|@\"\\\\?\\C:/a\"|], target);")]
    [InlineData("SymLinks.SymLink.CreateFile(link, [|@\"\\\\?\\C:/a\"|]);")]
    public Task Managed_call_is_reported(string body) => CSharpAsync(body);

    [Fact]
    public Task Managed_call_with_a_normal_path_is_silent() => CSharpAsync("File.CreateSymbolicLink(link, @\"\\\\?\\C:\\a\");");

    [Fact]
    public Task Managed_call_is_reported_in_Visual_Basic() => VisualBasicAsync("File.CreateSymbolicLink(link, [|\"\\\\?\\C:/a\"|])");
}
