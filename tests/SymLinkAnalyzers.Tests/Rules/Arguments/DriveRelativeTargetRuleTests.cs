namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class DriveRelativeTargetRuleTests() : CallRuleTests("SLNK3006")
{
    [Fact]
    public Task Message_names_the_target_and_the_function() => CSharpMessageAsync(
        "Create(link, [|\"C:shared\"|], 3);",
        "The target 'C:shared' is relative to the current directory of its drive: CreateSymbolicLinkW makes it absolute, so where the link leads depends on the process");

    [Theory]
    [InlineData("Create(link, [|\"C:shared\"|], 3);")]
    [InlineData("Create(link, [|\"d:\"|], 3);")]
    [InlineData("Create(link, [|$\"C:a{target}\"|], 3);")]
    public Task Drive_relative_target_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, @\"C:\\shared\", 3);")]
    [InlineData("Create(link, \"C:/shared\", 3);")]
    [InlineData("Create(link, \"C:\" + target, 3);")]
    [InlineData("Create(link, Path.Combine(\"C:\\\\\", target), 3);")]
    [InlineData("Create(\"C:link\", target, 3);")]
    [InlineData("Create(link, target, 3);")]
    public Task Other_target_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Drive_relative_target_is_reported_in_Visual_Basic() => VisualBasicAsync("Create(link, [|\"C:shared\"|], 3)");

    [Fact]
    public Task Absolute_target_is_silent_in_Visual_Basic() => VisualBasicAsync("Create(link, \"C:\\shared\", 3)");

    [Theory]
    [InlineData("File.CreateSymbolicLink(link, [|\"C:file\"|]);")]
    [InlineData("new DirectoryInfo(link).CreateAsSymbolicLink([|\"C:folder\"|]);")]
    [InlineData("SymLinks.SymLink.TryCreateFile(link, [|\"C:file\"|]);")]
    public Task Managed_call_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("File.CreateSymbolicLink(link, \"C:\\\\file\");")]
    [InlineData("if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(link, \"C:file\");")]
    public Task Managed_call_with_another_target_or_elsewhere_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Message_says_what_the_library_does() => CSharpMessageAsync(
        "SymLinks.SymLink.CreateFile(link, [|\"C:file\"|]);",
        "The target 'C:file' is relative to the current directory of its drive: SymLink.CreateFile refuses it with an ArgumentException");

    [Fact]
    public Task Managed_call_is_reported_in_Visual_Basic() => VisualBasicAsync("File.CreateSymbolicLink(link, [|\"C:file\"|])");
}
