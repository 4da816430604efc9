namespace SymLinkAnalyzers.Mutation.Tests;

public sealed class MutationReportTests
{
    private const string Json = """
        {
          "schemaVersion": "2",
          "thresholds": { "high": 80, "low": 60 },
          "files": {
            "/repository/src/Some/Rules/Late.cs": {
              "language": "cs",
              "source": "class Late\n{\n    bool Is(int a) => a > 0;\n}\n",
              "mutants": [
                { "id": "7", "mutatorName": "Equality", "replacement": "a >= 0", "status": "Survived", "static": false, "location": { "start": { "line": 3, "column": 23 }, "end": { "line": 3, "column": 28 } } },
                { "id": "8", "mutatorName": "Equality", "replacement": "a < 0", "status": "Killed", "static": false, "location": { "start": { "line": 3, "column": 23 }, "end": { "line": 3, "column": 28 } } }
              ]
            },
            "/repository/src/Some/Rules/Early.cs": {
              "language": "cs",
              "source": "class Early\n{\n    string Name = first\n        || second;\n    int Count = Next();\n}\n",
              "mutants": [
                { "id": "1", "mutatorName": "Statement", "replacement": "", "status": "NoCoverage", "static": false, "location": { "start": { "line": 5, "column": 17 }, "end": { "line": 5, "column": 23 } } },
                { "id": "2", "mutatorName": "Logical", "replacement": "first\n        && second", "status": "Survived", "static": true, "location": { "start": { "line": 3, "column": 19 }, "end": { "line": 4, "column": 18 } } },
                { "id": "3", "mutatorName": "Logical", "replacement": "first", "status": "Timeout", "static": false, "location": { "start": { "line": 3, "column": 19 }, "end": { "line": 4, "column": 18 } } },
                { "id": "4", "mutatorName": "Logical", "replacement": "(", "status": "CompileError", "static": false, "location": { "start": { "line": 3, "column": 19 }, "end": { "line": 4, "column": 18 } } },
                { "id": "9", "mutatorName": "Logical", "replacement": "second", "status": "RuntimeError", "static": false, "location": { "start": { "line": 3, "column": 19 }, "end": { "line": 4, "column": 18 } } },
                { "id": "5", "mutatorName": "Block", "replacement": "{}", "status": "Ignored", "static": false, "location": { "start": { "line": 2, "column": 1 }, "end": { "line": 6, "column": 2 } } }
              ]
            }
          }
        }
        """;

    [Fact]
    public void Summary_counts_what_was_noticed_of_what_compiles() =>
        Assert.Equal("2 of 5 mutants noticed, 40.0 %; 1 do not compile", Read().Summary);

    [Fact]
    public void Survivors_are_listed_by_place() => Assert.Equal(
        [
            "| place | code | mutant | |",
            "| --- | --- | --- | --- |",
            @"| `Rules/Early.cs`:3 | `first` | `first && second` | Survived |",
            "| `Rules/Early.cs`:5 | `Next()` | nothing | NoCoverage |",
            "| `Rules/Late.cs`:3 | `a > 0` | `a >= 0` | Survived |",
        ],
        Read().ListSurvivors());

    [Fact]
    public void Bar_does_not_end_a_cell_and_long_code_is_cut()
    {
        MutationReport report = new([new Mutant(1, "A.cs", 1, "a || b", new string('x', 100), IsStatic: false) { Status = MutantStatus.Survived }]);
        Assert.Equal($@"| `A.cs`:1 | `a \|\| b` | `{new string('x', 90)}…` | Survived |", report.ListSurvivors().Last());
    }

    [Fact]
    public void Verdict_of_another_run_counts()
    {
        MutationReport report = Read();
        Mutant initializer = Assert.Single(report.Mutants, mutant => mutant.IsStatic);
        initializer.Status = MutantStatus.Killed;
        Assert.StartsWith("3 of 5 mutants noticed", report.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(report.ListSurvivors(), row => row.Contains("&&", StringComparison.Ordinal));
    }

    private static MutationReport Read() => MutationReport.Read(Json, "/repository/src/Some");
}
