using System.Diagnostics;

namespace SymLinks.Tests.Programs;

public sealed class SampleTests
{
    [Fact]
    public void Sample_does_what_it_says()
    {
        string program = BuiltProgram.Find("samples/UseSymLinks", "net10.0");

        string output = RequiredTool.Run(new ProcessStartInfo(BuiltProgram.Dotnet, [Path.Combine(program, "UseSymLinks.dll")]));

        Assert.Equal(
            """
            current is 41, stored as '41'
            current is 42, in '42'
            not created again: AlreadyExists
            not deleted: NotALink
            deleted: True, release 42 is still there
            """,
            output.TrimEnd(),
            ignoreLineEndingDifferences: true);
    }
}
