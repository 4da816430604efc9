namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class UnexpandedPathRuleTests() : CallRuleTests("SLNK3008")
{
    [Fact]
    public Task Message_names_the_variable() => CSharpMessageAsync(
        "Create(link, [|@\"%APPDATA%\\shared\"|], 3);",
        "CreateSymbolicLinkW does not expand '%APPDATA%': it becomes part of the path as it is");

    [Theory]
    [InlineData("Create(link, [|@\"%APPDATA%\\shared\"|], 3);")]
    [InlineData("Create([|@\"%ProgramFiles(x86)%\\link\"|], target, 3);")]
    [InlineData("Create(link, [|\"~/shared\"|], 3);")]
    [InlineData("Create(link, [|\"~\"|], 3);")]
    [InlineData("Create(link, [|\"%TEMP%\\\\\" + target|], 3);")]
    [InlineData("Create(link, [|Path.Combine(\"%TEMP%\", target)|], 3);")]
    public Task Unexpanded_text_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, Environment.ExpandEnvironmentVariables(\"%TEMP%\"), 3);")]
    [InlineData("Create(link, \"100%\", 3);")]
    [InlineData("Create(link, \"a%20b%20c\", 3);")]
    [InlineData("Create(link, \"PROGRA~1\", 3);")]
    [InlineData("Create(link, \"~backup\", 3);")]
    public Task Other_text_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Unexpanded_text_is_reported_in_Visual_Basic() => VisualBasicAsync("Create(link, [|\"%TEMP%\\shared\"|], 3)");

    [Fact]
    public Task Expanded_text_is_silent_in_Visual_Basic() => VisualBasicAsync("Create(link, Environment.ExpandEnvironmentVariables(\"%TEMP%\\shared\"), 3)");

    [Theory]
    [InlineData("File.CreateSymbolicLink(link, [|\"%TEMP%\\\\a\"|]);")]
    [InlineData("Directory.CreateSymbolicLink([|\"~/a\"|], target);")]
    [InlineData("SymLinks.SymLink.Create(link, [|\"~/a\"|]);")]
    [InlineData("new FileInfo(link).CreateAsSymbolicLink([|\"%TEMP%\\\\a\"|]);")]
    public Task Managed_call_is_reported(string body) => CSharpAsync(body);

    [Fact]
    public Task Managed_call_with_an_expanded_path_is_silent() =>
        CSharpAsync("File.CreateSymbolicLink(link, Environment.ExpandEnvironmentVariables(\"%TEMP%\"));");

    [Fact]
    public Task Managed_call_is_reported_in_Visual_Basic() => VisualBasicAsync("File.CreateSymbolicLink(link, [|\"~/a\"|])");
}
