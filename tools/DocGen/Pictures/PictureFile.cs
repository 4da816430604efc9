using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>The picture of a rule's page: its example with what is reported there, and what the first fix makes of it.</summary>
internal sealed class PictureFile(RuleEntry rule, Repository repository) : GeneratedFile(PathOf(rule.Id))
{
    /// <summary>A picture is drawn once, however often it is compared.</summary>
    private static readonly ConcurrentDictionary<(RuleEntry, PageExample), string> s_drawn = new();

    public static string PathOf(string id) => $"docs/images/{id}.svg";

    public override string Generate(string? current)
    {
        string page = RulePageFile.PathOf(rule.Id);
        PageExample example = PageExample.TryRead(repository.Read(page)) ?? throw Fault($"{page} has no example");
        return s_drawn.GetOrAdd((rule, example), _ => DrawAsync(example).GetAwaiter().GetResult());
    }

    private async Task<string> DrawAsync(PageExample example)
    {
        var code = ExampleCode.Create(example, rule.IsOn ? [] : [rule.Id]);
        if ((await code.FindErrorsAsync()).FirstOrDefault() is { } error)
        {
            throw Fault($"the example does not compile: {error}");
        }

        Picture picture = await Picture.TakeAsync(
            rule.Id,
            rule.Title,
            code,
            diagnostic => diagnostic.Id == rule.Id,
            diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture),
            fix => fix) ?? throw Fault($"{rule.Id} reports nothing in the example of {RulePageFile.PathOf(rule.Id)}");
        return PictureWriter.Write(picture);
    }
}
