using SymLinkAnalyzers.Tests.Coverage;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>Every rule for declarations is tested in every form, and the table that says so is true.</summary>
public sealed class CoverageTableTests
{
    private static string Path => System.IO.Path.Combine(FindRepository(), "docs", "coverage.md");

    [Fact]
    public void Every_cell_has_a_test_or_a_reason() => Assert.Empty(CoverageTable.FindFaults());

    [Fact]
    public void Table_is_up_to_date()
    {
        if (Environment.GetEnvironmentVariable("WRITE_COVERAGE") == "1")
        {
            File.WriteAllText(Path, CoverageTable.Write());
        }

        Assert.Equal(CoverageTable.Write(), File.ReadAllText(Path).ReplaceLineEndings("\n"));
    }

    /// <summary>The tests run in a folder below the solution.</summary>
    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SymLinkAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run below the solution.");
    }
}
