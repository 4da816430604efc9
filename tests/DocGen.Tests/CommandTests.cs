using System.Text;

namespace SymLinkAnalyzers.DocGen.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void This_repository_is_up_to_date()
    {
        var errors = new StringWriter();
        int exitCode = Command.Run(["--check"], TemporaryRepository.Original, TextWriter.Null, errors);
        Assert.Equal("", errors.ToString());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void Writing_what_is_up_to_date_changes_nothing()
    {
        SortedDictionary<string, string> before = _repository.Snapshot();
        Assert.Equal((0, "", ""), _repository.Run());
        Assert.Equal(before, _repository.Snapshot());
    }

    [Theory]
    [InlineData("README.md", "SLNK1001.md) | The", "SLNK1001.md) | A")]
    [InlineData("docs/rules/README.md", "| [SLNK2001](SLNK2001.md)", "| [SLNK2001](SLNK2000.md)")]
    [InlineData("docs/rules/SLNK3001.md", "| Category | Usage |", "| Category | Design |")]
    [InlineData("docs/rules/SLNK3001.md", "# SLNK3001: The unprivileged", "# SLNK3001: The")]
    [InlineData("src/SymLinkAnalyzers/AnalyzerReleases.Unshipped.md", "SLNK1002 | Interoperability | Warning", "SLNK1002 | Interoperability | Info")]
    [InlineData("docs/configuration.md", "| `symlink_analyzers.kernel_mode` | `true`, `false` |", "| `symlink_analyzers.kernel_mode` | `yes`, `no` |")]
    [InlineData("docs/configuration.md", "Disabled | Info | Warning | Warning |", "Disabled | Info | Info | Warning |")]
    [InlineData("src/SymLinkAnalyzers.Package/buildTransitive/presets/All.globalconfig", "SLNK5001.severity = warning", "SLNK5001.severity = error")]
    [InlineData("docs/rules/SLNK2001.md", "](../images/SLNK2001.svg)", "](../images/SLNK2002.svg)")]
    [InlineData("docs/images/SLNK2001.svg", "Call SymLink.CreateFile", "Call something")]
    [InlineData("src/SymLinkAnalyzers.Package/README.md", "](../../docs/rules/SLNK1001.md)", "](../../docs/rules/SLNK1999.md)")]
    [InlineData("docs/images/hero.svg", "SLNK1001", "SLNK1999")]
    [InlineData("docs/rules.json", "\"id\": \"SLNK1001\"", "\"id\": \"SLNK1999\"")]
    public void Check_names_a_file_that_would_change_and_leaves_it(string path, string right, string wrong)
    {
        string text = _repository.Read(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        _repository.Write(path, text.Replace(right, wrong, StringComparison.Ordinal));
        SortedDictionary<string, string> before = _repository.Snapshot();

        (int exitCode, string output, string errors) = _repository.Run("--check");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal($"{path}: is not as the rules have it{Environment.NewLine}Write it with: dotnet run --project tools/DocGen{Environment.NewLine}", errors);
        Assert.Equal(before, _repository.Snapshot());

        Assert.Equal((0, $"{path}: written{Environment.NewLine}", ""), _repository.Run());
        Assert.Equal(text, _repository.Read(path));
    }

    [Fact]
    public void Check_names_a_page_that_is_missing()
    {
        _repository.Delete("docs/rules/SLNK3002.md");
        (int exitCode, _, string errors) = _repository.Run("--check");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("docs/rules/SLNK3002.md: does not exist", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_missing_is_drawn()
    {
        string picture = _repository.Read("docs/images/SLNK3002.svg");
        _repository.Delete("docs/images/SLNK3002.svg");
        Assert.Equal((0, "docs/images/SLNK3002.svg: written" + Environment.NewLine, ""), _repository.Run());
        Assert.Equal(picture, _repository.Read("docs/images/SLNK3002.svg"));
    }

    [Fact]
    public void The_picture_and_the_data_follow_the_example_of_a_page()
    {
        const string Page = "docs/rules/SLNK2001.md";
        _repository.Write(Page, _repository.Read(Page).Replace("void Make(", "void Publish(", StringComparison.Ordinal));
        Assert.Equal((0, $"docs/images/SLNK2001.svg: written{Environment.NewLine}docs/rules.json: written{Environment.NewLine}", ""), _repository.Run());
        Assert.Contains(">Publish<", _repository.Read("docs/images/SLNK2001.svg"), StringComparison.Ordinal);
        Assert.Contains("void Publish(", _repository.Read("docs/rules.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateSymbolicLink(link, target, 2); //", "if (CreateSymbolicLink(link, target, 2)) return; //", "SLNK2001 reports nothing in the example of docs/rules/SLNK2001.md")]
    [InlineData("CreateSymbolicLink(link, target, 2); //", "CreateSymbolicLink(link, target) //", "the example does not compile: ")]
    [InlineData("```csharp violation", "```csharp", "docs/rules/SLNK2001.md has no example")]
    public void An_example_without_a_picture_is_named(string right, string wrong, string message)
    {
        const string Page = "docs/rules/SLNK2001.md";
        _repository.Write(Page, _repository.Read(Page).Replace(right, wrong, StringComparison.Ordinal));
        (int exitCode, string output, string errors) = _repository.Run();
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("docs/images/SLNK2001.svg: " + message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_marks_is_named_and_does_not_keep_the_others_from_being_written()
    {
        string page = _repository.Read("docs/rules/SLNK3002.md");
        _repository.Write("README.md", "# Nothing");
        _repository.Write("docs/rules/SLNK3002.md", page.Replace("| Category | Usage |\n", "", StringComparison.Ordinal));

        (int exitCode, _, string errors) = _repository.Run();

        Assert.Equal(1, exitCode);
        Assert.Equal("README.md: has no line <!-- begin generated -->" + Environment.NewLine, errors);
        Assert.Equal(page, _repository.Read("docs/rules/SLNK3002.md"));
    }

    [Fact]
    public void A_byte_order_mark_and_the_line_ends_stay()
    {
        string page = "\uFEFF" + _repository.Read("docs/rules/SLNK3002.md").ReplaceLineEndings("\r\n");
        string path = Path.Combine(_repository.Folder, "docs/rules/SLNK3002.md");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(page));
        Assert.Equal((0, "", ""), _repository.Run("--check"));

        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(page.Replace("| Category | Usage |\r\n", "", StringComparison.Ordinal)));
        Assert.Equal(0, _repository.Run().ExitCode);
        Assert.Equal(Encoding.UTF8.GetBytes(page), File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_named_and_left()
    {
        string path = Path.Combine(_repository.Folder, "README.md");
        byte[] latin = [.. "caf"u8, 0xE9, (byte)'\n'];
        File.WriteAllBytes(path, latin);
        (int exitCode, _, string errors) = _repository.Run();
        Assert.Equal(1, exitCode);
        Assert.Equal("README.md: is not UTF-8" + Environment.NewLine, errors);
        Assert.Equal(latin, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--new")]
    [InlineData("--check", "README.md")]
    public void Anything_else_shows_the_usage(params string[] arguments)
    {
        (int exitCode, string output, string errors) = _repository.Run(arguments);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains("--check", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_outside_is_refused()
    {
        var errors = new StringWriter();
        Assert.Equal(1, Command.Run(["--check"], Path.GetPathRoot(_repository.Folder)!, TextWriter.Null, errors));
        Assert.Contains("does not lie in the repository", errors.ToString(), StringComparison.Ordinal);
    }
}
