namespace SymLinks.Tests;

public sealed class ArgumentTests
{
    private static readonly Action<string, string>[] s_creations =
    [
        (path, target) => SymLink.CreateFile(path, target),
        (path, target) => SymLink.CreateDirectory(path, target),
        (path, target) => SymLink.Create(path, target),
        (path, target) => SymLink.TryCreate(path, target, SymLinkKind.File, out _),
        (path, target) => SymLink.TryCreateFile(path, target),
        (path, target) => SymLink.TryCreateDirectory(path, target),
        (path, target) => SymLink.Replace(path, target),
        (path, target) => SymLink.TryReplace(path, target, SymLinkKind.File, out _),
    ];

    private static readonly Action<string>[] s_others =
    [
        path => SymLink.Delete(path),
        path => SymLink.TryDelete(path, out _),
        path => SymLink.TryGetTarget(path, out _, out _),
        path => SymLink.GetTarget(path),
        path => SymLink.Resolve(path),
    ];

    [Fact]
    public void Null_is_an_ArgumentNullException() => Assert.All(s_creations, create =>
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => create(null!, "target")).ParamName);
        Assert.Equal("pathToTarget", Assert.Throws<ArgumentNullException>(() => create("path", null!)).ParamName);
    });

    [Fact]
    public void Empty_text_is_an_ArgumentException() => Assert.All(s_creations, create =>
    {
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => create("", "target")).ParamName);
        Assert.Equal("pathToTarget", Assert.Throws<ArgumentException>(() => create("path", "")).ParamName);
    });

    [Fact]
    public void Embedded_NUL_is_an_ArgumentException() => Assert.All(s_creations, create =>
    {
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => create("pa\0th", "target")).ParamName);
        Assert.Equal("pathToTarget", Assert.Throws<ArgumentException>(() => create("path", "tar\0get")).ParamName);
    });

    [Fact]
    public void Bad_path_alone_is_thrown_as_well() => Assert.All(s_others, act =>
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => act(null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => act("")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => act("pa\0th")).ParamName);
    });

    [Fact]
    public void Unknown_kind_is_an_ArgumentOutOfRangeException()
    {
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => SymLink.Create("path", "target", (SymLinkKind)3)).ParamName);
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => SymLink.TryCreate("path", "target", (SymLinkKind)(-1), out _)).ParamName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pa\0th")]
    public void What_is_no_path_is_false_for_Exists_as_for_the_framework(string? path)
    {
        Assert.False(File.Exists(path));
        Assert.False(SymLink.Exists(path));
    }

    [Fact]
    public void Bad_argument_of_RelativeTarget_is_named()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => SymLink.RelativeTarget(null!, "target")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => SymLink.RelativeTarget("", "target")).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => SymLink.RelativeTarget("path", null!)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentException>(() => SymLink.RelativeTarget("path", "tar\0get")).ParamName);
    }
}
