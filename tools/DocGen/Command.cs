using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Rules;
using SymLinkAnalyzers.DocGen.Scaffolding;

namespace SymLinkAnalyzers.DocGen;

/// <summary>What the tool was asked to do, and how it ended.</summary>
internal static class Command
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Misused = 2;

    private const string Usage = """
        DocGen writes what the documentation and the package say of the rules, from the rules themselves.

          DocGen                          writes
          DocGen --check                  writes nothing, names the files that would change, and ends with 1 if there are any
          DocGen --new SLNK#### [Name]    starts a rule: its class, its tests and its page
        """;

    public static int Run(string[] arguments, string folder, TextWriter output, TextWriter errors)
    {
        try
        {
            switch (arguments)
            {
                case []:
                    return Write(Repository.Find(folder), RuleList.ReadAll(), output, errors);
                case ["--check"]:
                    return Check(Repository.Find(folder), RuleList.ReadAll(), errors);
                case ["--new", string id]:
                    return Start(Repository.Find(folder), new NewRule(id), output);
                case ["--new", string id, string name]:
                    return Start(Repository.Find(folder), new NewRule(id, name), output);
                default:
                    errors.WriteLine(Usage);
                    return Misused;
            }
        }
        catch (DocGenException exception)
        {
            errors.WriteLine(exception.Message);
            return Refused;
        }
    }

    private static int Write(Repository repository, IReadOnlyList<RuleEntry> rules, TextWriter output, TextWriter errors)
    {
        (List<(GeneratedFile File, string Text)> changes, bool hasFaults) = FindChanges(repository, rules, errors);
        foreach ((GeneratedFile file, string text) in changes)
        {
            repository.Write(file.Path, text);
            output.WriteLine($"{file.Path}: written");
        }

        return hasFaults ? Refused : Done;
    }

    private static int Check(Repository repository, IReadOnlyList<RuleEntry> rules, TextWriter errors)
    {
        (List<(GeneratedFile File, string Text)> changes, bool hasFaults) = FindChanges(repository, rules, errors);
        foreach ((GeneratedFile file, _) in changes)
        {
            errors.WriteLine($"{file.Path}: is not as the rules have it");
        }

        if (changes.Count > 0)
        {
            errors.WriteLine("Write it with: dotnet run --project tools/DocGen");
        }

        return hasFaults || changes.Count > 0 ? Refused : Done;
    }

    private static int Start(Repository repository, NewRule rule, TextWriter output)
    {
        foreach (string path in Scaffold.Write(rule, repository, RuleList.ReadAll()))
        {
            output.WriteLine(path);
        }

        output.WriteLine($"Next: dotnet test tests/SymLinkAnalyzers.Tests --filter FullyQualifiedName~{rule.Name}");
        return Done;
    }

    /// <summary>What has to be written. A file that cannot be is named at once, and does not keep the others from it.</summary>
    private static (List<(GeneratedFile File, string Text)> Changes, bool HasFaults) FindChanges(
        Repository repository, IReadOnlyList<RuleEntry> rules, TextWriter errors)
    {
        List<(GeneratedFile File, string Text)> changes = [];
        bool hasFaults = false;
        foreach (GeneratedFile file in GeneratedFiles.All(rules, repository))
        {
            try
            {
                string? before = repository.TryRead(file.Path);
                string after = file.Generate(before);
                if (after != before)
                {
                    changes.Add((file, after));
                }
            }
            catch (DocGenException fault)
            {
                errors.WriteLine(fault.Message);
                hasFaults = true;
            }
        }

        return (changes, hasFaults);
    }
}
