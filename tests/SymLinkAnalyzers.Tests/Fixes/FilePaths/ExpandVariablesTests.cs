using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

public sealed class ExpandVariablesTests() : CallFixTests("SLNK3008", nameof(ExpandVariables))
{
    [Theory]
    [InlineData("Create(link, [|@\"%APPDATA%\\data\"|], 2);", "Create(link, Environment.ExpandEnvironmentVariables(@\"%APPDATA%\\data\"), 2);")]
    [InlineData("Create([|@\"%APPDATA%\\\" + target|], target, 2);", "Create(Environment.ExpandEnvironmentVariables(@\"%APPDATA%\\\" + target), target, 2);")]
    [InlineData("Create(link, [|$@\"%APPDATA%\\{target}\"|], 2);", "Create(link, Environment.ExpandEnvironmentVariables($@\"%APPDATA%\\{target}\"), 2);")]
    [InlineData("Create(target: [|@\"%APPDATA%\\data\"|], link: link, flags: 2);", "Create(target: Environment.ExpandEnvironmentVariables(@\"%APPDATA%\\data\"), link: link, flags: 2);")]
    public Task Variable_is_expanded(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Create(link, [|\"~/data\"|], 2);")]
    [InlineData("Create(link, [|\"~/%NAME%\"|], 2);")]
    [InlineData("string path = @\"%APPDATA%\\data\"; Create(link, [|path|], 2);")]
    public Task Home_or_local_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Using_is_added() => VerifyFileAsync(
        """
        class Links
        {
            static bool Make(string link) => NativeMethods.Create(link, [|@"%APPDATA%\data"|], 2);
        }
        """,
        """
        using System;

        class Links
        {
            static bool Make(string link) => NativeMethods.Create(link, Environment.ExpandEnvironmentVariables(@"%APPDATA%\data"), 2);
        }
        """);

    [Fact]
    public Task Visual_Basic_variable_is_expanded() => VerifyVisualBasicBodyAsync(
        "Create(link, [|\"%APPDATA%\\\" & target|], 2)",
        "Create(link, Environment.ExpandEnvironmentVariables(\"%APPDATA%\\\" & target), 2)");

    [Fact]
    public Task Visual_Basic_home_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("Create(link, [|\"~/data\"|], 2)");
}
