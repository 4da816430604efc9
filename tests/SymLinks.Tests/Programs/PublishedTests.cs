using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SymLinks.Tests.Programs;

/// <summary>Every operation once, in a program of which only what it uses is left.</summary>
public sealed class PublishedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Aot")]
    [InlineData("Trimmed")]
    public void Program_that_is_compiled_ahead_of_time_or_trimmed_finds_the_library_as_it_should_be(string form)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The program is published for Linux.");
        if (form == "Aot")
        {
            RequiredTool.Find("clang", "clang zlib1g-dev");
        }

        string program = BuiltProgram.Publish(
            "tests/SymLinks.Mono", _folder, "--framework", "net10.0", "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:PublishForm=" + form, "-warnaserror");

        IReadOnlyList<string> outcomes = BuiltProgram.Outcomes(RequiredTool.Run(new ProcessStartInfo(
            Path.Combine(program, "SymLinks.Mono"), [_folder.Folder("unix")])));

        Assert.All(outcomes, outcome => Assert.EndsWith("| holds", outcome));
        Assert.Equal(20, outcomes.Count);
    }
}
