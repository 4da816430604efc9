using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using SymLinkAnalyzers.DocGen.Pictures;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>The rules as data, for build servers and assistants: what each reports, its fixes, and its example before and after the first one.</summary>
internal sealed partial class RulesDataFile(IReadOnlyList<RuleEntry> rules, Repository repository) : GeneratedFile("docs/rules.json")
{
    private static readonly JsonSerializerOptions s_format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The fixes of an example are asked for once, however often they are compared.</summary>
    private static readonly ConcurrentDictionary<(RuleEntry, PageExample), ImmutableArray<string>> s_fixes = new();

    public override string Generate(string? current)
    {
        try
        {
            return JsonSerializer.Serialize(new { Rules = rules.Select(Describe) }, s_format) + "\n";
        }
        catch (DocGenException) when (current is not null)
        {
            // What is wrong with an example is told of its picture, and what else is wrong with a page of the page.
            return current;
        }
    }

    private object Describe(RuleEntry rule)
    {
        string page = RulePageFile.PathOf(rule.Id);
        string text = repository.Read(page).ReplaceLineEndings("\n");
        PageExample example = PageExample.TryRead(text) ?? throw Fault($"{page} has no example");
        return new
        {
            rule.Id,
            rule.Title,
            rule.Category,
            rule.Severity,
            Languages = rule.Languages.Split(", "),
            Page = page["docs/".Length..],
            Reports = ReadCause(text) ?? throw Fault($"{page} has no section 'Cause'"),
            Fixes = s_fixes.GetOrAdd((rule, example), _ => FindFixesAsync(rule, example).GetAwaiter().GetResult()),
            Example = new { Language = example.IsConfigFile ? "ini" : "csharp", Before = example.Code, After = example.Fixed },
        };
    }

    private async Task<ImmutableArray<string>> FindFixesAsync(RuleEntry rule, PageExample example)
    {
        var code = ExampleCode.Create(example, rule.IsOn ? [] : [rule.Id]);
        ImmutableArray<string> titles = (await code.FindErrorsAsync()).IsEmpty ? await code.FindFixTitlesAsync(diagnostic => diagnostic.Id == rule.Id) : [];
        return titles.IsEmpty == rule.HasFix ? throw Fault($"no fix is offered for the example of {rule.Id}") : titles;
    }

    /// <summary>As plain text: a link leads nowhere from here.</summary>
    private static string? ReadCause(string page) =>
        Cause().Match(page) is { Success: true } cause ? Link().Replace(cause.Groups["text"].Value, "${text}") : null;

    [GeneratedRegex(@"^## Cause\n\n(?<text>.*?)\n+(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)\s]+\)")]
    private static partial Regex Link();
}
