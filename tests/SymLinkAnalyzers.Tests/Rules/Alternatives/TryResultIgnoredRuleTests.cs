namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class TryResultIgnoredRuleTests() : CallRuleTests("SLNK5005")
{
    [Fact]
    public Task Message_names_the_method() => CSharpMessageAsync(
        "[|SymLinks.SymLink.TryCreateFile(link, target)|];",
        "The result of 'SymLink.TryCreateFile' is ignored, and the method does not throw: a failure goes unnoticed");

    [Theory]
    [InlineData("[|SymLinks.SymLink.TryCreateFile(link, target)|];")]
    [InlineData("_ = [|SymLinks.SymLink.TryCreateDirectory(link, target)|];")]
    [InlineData("bool ok = [|SymLinks.SymLink.TryCreateDirectory(link, target)|];")]
    [InlineData("[|SymLinks.SymLink.TryCreate(link, target, SymLinks.SymLinkKind.File, out _)|];")]
    [InlineData("Action create = () => [|SymLinks.SymLink.TryCreateFile(link, target)|];")]
    public Task Ignored_result_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("return SymLinks.SymLink.TryCreateFile(link, target);")]
    [InlineData("if (!SymLinks.SymLink.TryCreateFile(link, target)) throw new IOException();")]
    [InlineData("SymLinks.SymLink.TryCreate(link, target, SymLinks.SymLinkKind.File, out var error); return error;")]
    [InlineData("SymLinks.SymLink.CreateFile(link, target);")]
    [InlineData("int.TryParse(link, out _);")]
    public Task Used_result_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Ignored_result_is_reported_in_Visual_Basic() => VisualBasicAsync("[|SymLinks.SymLink.TryCreateFile(link, target)|]");

    [Fact]
    public Task Used_result_is_silent_in_Visual_Basic() => VisualBasicAsync("Return SymLinks.SymLink.TryCreateFile(link, target)");

    [Fact]
    public Task Fix_is_told_the_method_that_throws() => CSharpAsync("[|SymLinks.SymLink.TryCreateFile(link, target)|];", ("Replacement", "CreateFile"));

    [Fact]
    public Task Error_that_nothing_reads_is_reported() => CSharpAsync("[|SymLinks.SymLink.TryCreate(link, target, SymLinks.SymLinkKind.File, out var error)|];");

    [Theory]
    [InlineData("SymLinks.SymLink.TryCreate(link, target, SymLinks.SymLinkKind.File, out var error); Log(error.ToString());")]
    [InlineData("SymLinks.SymLink.TryCreate(link, target, SymLinks.SymLinkKind.File, out _, out int code); number = code;")]
    public Task Error_that_something_reads_is_silent(string body) => CSharpAsync(body);
}
