using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>What the property SymLinkAnalysisMode changes in a build, and what wins over it.</summary>
public sealed class AnalysisModeTests(PackedPackages packed)
{
    [Theory]
    [InlineData("CSharp.csproj", "None", "")]
    [InlineData("CSharp.csproj", "Default", "warning SLNK2001")]
    [InlineData("CSharp.csproj", "Recommended", "warning SLNK1009, warning SLNK2001")]
    [InlineData("CSharp.csproj", "All", "warning SLNK1009, warning SLNK2001, warning SLNK5001")]
    [InlineData("VisualBasic.vbproj", "None", "")]
    [InlineData("VisualBasic.vbproj", "All", "warning SLNK1009, warning SLNK2001, warning SLNK5001")]
    public async Task A_mode_sets_the_severity_of_the_rules(string projectFile, string mode, string expected) =>
        Assert.Equal(expected, await BuildAsync(Create(projectFile, mode)));

    [Fact]
    public async Task The_case_of_a_mode_and_spaces_round_it_do_not_count() =>
        Assert.Equal("warning SLNK1009, warning SLNK2001", await BuildAsync(Create("CSharp.csproj", " recommended ")));

    [Fact]
    public async Task A_mode_may_be_set_below_the_project() =>
        Assert.Equal("", await BuildAsync(Create("CSharp.csproj").AddFile(
            "Directory.Build.targets", "<Project><PropertyGroup><SymLinkAnalysisMode>None</SymLinkAnalysisMode></PropertyGroup></Project>")));

    [Fact]
    public async Task Another_value_is_a_warning_of_the_project_and_the_default_holds()
    {
        Consumer consumer = Create("CSharp.csproj", "Everything");

        CommandResult build = (await consumer.BuildAsync("CSharp")).EnsureSuccess();

        Assert.Equal(["SLNK2001", "SLNKM001"], build.ReadMessages().Select(message => message.Id).Order(StringComparer.Ordinal));
        BuildMessage warning = Assert.Single(build.ReadMessages(), message => message.Id == "SLNKM001");
        Assert.Equal(("warning", "CSharp/CSharp.csproj"), (warning.Severity, warning.File));
        Assert.Equal("SymLinkAnalysisMode is 'Everything', which is none of None, Default, Recommended and All. Default holds.", warning.Text);
    }

    [Fact]
    public async Task The_editorconfig_of_the_user_wins() =>
        Assert.Equal("warning SLNK2001", await BuildAsync(Create("CSharp.csproj", "None").AddFile(".editorconfig", """
            [*.cs]
            dotnet_diagnostic.SLNK2001.severity = warning
            """)));

    [Fact]
    public async Task The_editorconfig_of_the_user_silences_what_a_mode_has_turned_on() =>
        Assert.Equal("warning SLNK1009, warning SLNK2001", await BuildAsync(Create("CSharp.csproj", "All").AddFile(".editorconfig", """
            [*.cs]
            dotnet_diagnostic.SLNK5001.severity = none
            """)));

    [Fact]
    public async Task The_globalconfig_of_the_user_wins() =>
        Assert.Equal("warning SLNK2001", await BuildAsync(Create("CSharp.csproj", "None").AddFile(".globalconfig", """
            is_global = true
            dotnet_diagnostic.SLNK2001.severity = warning
            """)));

    // Without a level and with another name it is the weakest that a user can write.
    [Fact]
    public async Task Any_global_config_of_the_user_wins() =>
        Assert.Equal("warning SLNK2001", await BuildAsync(
            Create("CSharp.csproj", "None", """<GlobalAnalyzerConfigFiles Include="team.config" />""").AddFile("CSharp/team.config", """
                is_global = true
                dotnet_diagnostic.SLNK2001.severity = warning
                """)));

    [Fact]
    public async Task NoWarn_wins() =>
        Assert.Equal("warning SLNK1009, warning SLNK2001", await BuildAsync(Create("CSharp.csproj", "All", properties: "<NoWarn>SLNK5001</NoWarn>")));

    [Fact]
    public async Task WarningsAsErrors_makes_an_error_of_what_is_a_warning_in_the_mode()
    {
        Consumer consumer = Create("CSharp.csproj", "Recommended", properties: "<WarningsAsErrors>SLNK1009</WarningsAsErrors>");
        CommandResult build = await consumer.BuildAloneAsync("CSharp");
        Assert.Equal(["error SLNK1009", "warning SLNK2001"], build.ReadMessages().Select(message => $"{message.Severity} {message.Id}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category-Reliability.severity")]
    public async Task A_severity_for_all_rules_or_a_category_does_not_undo_the_mode(string key) =>
        Assert.Equal("warning SLNK1009, warning SLNK2001", await BuildAsync(Create("CSharp.csproj", "Recommended").AddFile(".editorconfig", $"""
            [*.cs]
            {key} = none
            """)));

    [Fact]
    public async Task The_project_of_a_library_that_brings_the_package_has_the_modes_too()
    {
        Consumer consumer = Create("Library.csproj")
            .Add(
                "App.csproj",
                ProjectText.Of(Properties("None"), """<ProjectReference Include="../Library/Library.csproj" />"""),
                Path.Combine(Places.Consumers, "Modes"));

        CommandResult build = (await consumer.BuildAsync("App")).EnsureSuccess();

        Assert.Equal(["Library/Links.cs"], build.ReadMessages().Select(message => message.File).Distinct());
    }

    private static string Properties(string? mode) =>
        $"<TargetFramework>net10.0</TargetFramework>{(mode is null ? "" : $"<SymLinkAnalysisMode>{mode}</SymLinkAnalysisMode>")}";

    private Consumer Create(string projectFile, string? mode = null, string items = "", string properties = "") => new Consumer(packed).Add(
        projectFile,
        ProjectText.Of(Properties(mode) + properties, items + ProjectText.Reference("SymLinkAnalyzers", packed.Version)),
        Path.Combine(Places.Consumers, "Modes"));

    private static async Task<string> BuildAsync(Consumer consumer)
    {
        string project = Path.GetFileName(Directory.EnumerateDirectories(consumer.Folder).Single());
        CommandResult build = (await consumer.BuildAsync(project)).EnsureSuccess();
        return string.Join(", ", build.ReadMessages().Select(message => $"{message.Severity} {message.Id}").Distinct().Order(StringComparer.Ordinal));
    }
}
