using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>A rule to start.</summary>
internal sealed partial class NewRule
{
    /// <param name="id">A free id; its first digit says what the rule judges.</param>
    /// <param name="name">The name of the class, with or without "Rule" at its end; without it the class is named after the id.</param>
    public NewRule(string id, string? name = null)
    {
        if (!IdPattern().IsMatch(id))
        {
            throw new DocGenException($"'{id}' is no id: 1xxx declarations, 2xxx results, 3xxx arguments, 4xxx kernel routines, 5xxx better ways, as in SLNK3009.");
        }

        string stem = name ?? "Slnk" + id[4..];
        stem = stem.EndsWith("Rule", StringComparison.Ordinal) ? stem[..^4] : stem;
        if (!NamePattern().IsMatch(stem))
        {
            throw new DocGenException($"'{name}' is no name of a class: write it as in RelativeTarget.");
        }

        Id = id;
        Name = stem + "Rule";
        Title = stem[0] + WordStart().Replace(stem[1..], match => " " + match.Value.ToLowerInvariant());
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>To be put better by the author.</summary>
    public string Title { get; }

    public bool IsOfDeclarations => Id[4] == '1';

    /// <summary>The folder, and the end of the namespace.</summary>
    public string Group => Id[4] switch
    {
        '1' => "Declarations",
        '2' => "Results",
        '3' => "Arguments",
        '4' => "Kernel",
        _ => "Alternatives",
    };

    public string Category => Id[4] switch
    {
        '1' => "Interoperability",
        '2' => "Reliability",
        '4' => "Interoperability",
        '5' => "Portability",
        _ => "Usage",
    };

    public string RulePath => $"src/SymLinkAnalyzers/Rules/{Group}/{Name}.cs";

    public string TestPath => $"tests/SymLinkAnalyzers.Tests/Rules/{Group}/{Name}Tests.cs";

    public RuleEntry ToEntry() => new(Id, Title, Category, DiagnosticSeverity.Warning, IsOn: true, "C#, Visual Basic", HasFix: false, Name);

    [GeneratedRegex(@"^SLNK[1-5]\d{3}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
