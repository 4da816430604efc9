using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>
/// What a project gets when it does not add the package itself, but references something that did. The SDK hands the
/// analyzers of every package that it meets to the compiler, however far away the reference to it is.
/// </summary>
public sealed class ProjectBehindProjectTests(PackedPackages packed)
{
    private const string AppProperties =
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        """;

    private const string LibraryProperties = "<TargetFramework>netstandard2.0</TargetFramework>";

    [Fact]
    public async Task A_project_behind_a_project_gets_the_rules_and_the_library()
    {
        Consumer consumer = new Consumer(packed)
            .Add("Library.csproj", ProjectText.Of(LibraryProperties, PlainReference()), Path.Combine(Places.Consumers, "Library"))
            .Add(
                "App.csproj",
                ProjectText.Of(AppProperties, """<ProjectReference Include="../Library/Library.csproj" />"""),
                Path.Combine(Places.Consumers, "CSharp"));

        CommandResult build = (await consumer.BuildAsync("App")).EnsureSuccess();

        Assert.Equal(
            [.. ExpectedMessages.InSources(consumer.Folder, "App"), .. ExpectedMessages.InSources(consumer.Folder, "Library")],
            ExpectedMessages.Of(build));
    }

    [Fact]
    public async Task The_user_of_a_library_that_does_not_keep_the_rules_private_gets_them_and_the_helper()
    {
        Consumer user = await CreateUserOfLibraryAsync(PlainReference());

        CommandResult build = (await user.BuildAsync("App")).EnsureSuccess();

        Assert.Equal(ExpectedMessages.InSources(user.Folder, "App"), ExpectedMessages.Of(build));
    }

    [Fact]
    public async Task The_user_of_a_library_that_keeps_the_rules_private_gets_the_helper_and_no_rules()
    {
        Consumer user = await CreateUserOfLibraryAsync(
            $"""<PackageReference Include="SymLinkAnalyzers" Version="{packed.Version}" PrivateAssets="all" />"""
            + ProjectText.Reference("SymLinks", packed.Version));

        CommandResult build = (await user.BuildAsync("App")).EnsureSuccess();

        Assert.Empty(build.ReadMessages());
        string assets = await File.ReadAllTextAsync(Path.Combine(user.Folder, "App", "obj", "project.assets.json"), TestContext.Current.CancellationToken);
        Assert.Contains($"\"SymLinks/{packed.Version}\"", assets, StringComparison.Ordinal);
        Assert.DoesNotContain("\"SymLinkAnalyzers/", assets, StringComparison.Ordinal);
    }

    private string PlainReference() => ProjectText.Reference("SymLinkAnalyzers", packed.Version);

    /// <summary>Packs a library with the references given, and makes an app that knows its package alone.</summary>
    private async Task<Consumer> CreateUserOfLibraryAsync(string references)
    {
        string id = "Library" + Guid.NewGuid().ToString("N");
        string version = packed.Version;
        Consumer author = new Consumer(packed).Add(
            "Library.csproj",
            ProjectText.Of($"{LibraryProperties}<PackageId>{id}</PackageId><Version>{version}</Version>", references),
            Path.Combine(Places.Consumers, "Library"));
        CommandResult pack = (await author.PackAsync("Library", packed.Source)).EnsureSuccess();
        Assert.Equal(ExpectedMessages.InSources(author.Folder, "Library"), ExpectedMessages.Of(pack));

        return new Consumer(packed).Add(
            "App.csproj", ProjectText.Of(AppProperties, ProjectText.Reference(id, version)), Path.Combine(Places.Consumers, "CSharp"));
    }
}
