using System.Reflection;

namespace SymLinks.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Strong_name_is_the_one_that_applications_were_built_with(string framework)
    {
        string library = Path.Combine(AppContext.BaseDirectory, "PublicApi", framework, "SymLinks.dll");

        Assert.Equal("3f3418df3d8b3167", Convert.ToHexStringLower(AssemblyName.GetAssemblyName(library).GetPublicKeyToken() ?? []));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Public_surface_is_the_one_that_was_agreed(string framework)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        string agreed = File.ReadAllText(Path.Combine(folder, $"{framework}.txt")).ReplaceLineEndings("\n");

        string actual = PublicSurface.Of(Path.Combine(folder, framework, "SymLinks.dll"));

        if (actual != agreed)
        {
            string written = Path.Combine(folder, $"{framework}.actual.txt");
            File.WriteAllText(written, actual);
            Assert.Fail($"The public surface changed. If that is meant, copy {written} over tests/SymLinks.Tests/PublicApi/{framework}.txt.\n\n{actual}");
        }
    }
}
