using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>Holds the descriptors, the catalogue, the analyzers and the release notes together.</summary>
public sealed class DescriptorTests
{
    private static readonly string[] s_categories =
        [.. typeof(RuleCategory).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_is_made_as_all_are(string id)
    {
        DiagnosticDescriptor rule = RuleDescriptors.Get(id);
        Assert.Matches(@"^SLNK[1-9]\d{3}$", rule.Id);
        Assert.Contains(rule.Category, s_categories);
        Assert.False(rule.Title.ToString().EndsWith('.'), "A title is no sentence.");
        Assert.False(rule.MessageFormat.ToString().EndsWith('.'), "A message does not end in a full stop.");
        Assert.Equal(RulePages.OfThisBuild.LinkTo(id) ?? "", rule.HelpLinkUri);
        Assert.NotEmpty(rule.Description.ToString());
    }

    [Fact]
    public void Every_descriptor_of_the_assembly_is_in_the_catalogue()
    {
        IEnumerable<DiagnosticDescriptor> fields = typeof(RuleCatalogue).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        Assert.Equal(RuleDescriptors.All.Select(rule => rule.Id), fields.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_hosts_report_what_the_catalogue_holds() =>
        Assert.Equal(
            RuleDescriptors.All.Select(rule => rule.Id),
            new DiagnosticAnalyzer[] { new DeclarationAnalyzer(), new CallAnalyzer(), new ReferenceAnalyzer(), new OptionAnalyzer() }
                .SelectMany(host => host.SupportedDiagnostics, (_, rule) => rule.Id)
                .Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_release_notes_list_every_rule_with_its_category_and_severity()
    {
        string[] rows = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "AnalyzerReleases.*.md")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("SLNK", StringComparison.Ordinal))
            .Select(line => string.Join('|', line.Split('|').Take(3).Select(cell => cell.Trim())))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(RuleDescriptors.All.Select(rule => $"{rule.Id}|{rule.Category}|{RuleDescriptors.SeverityOf(rule)}"), rows);
    }

    [Fact]
    public void No_analyzer_knows_a_rule()
    {
        string[] analyzers = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Analyzers"), "*.cs")];
        Assert.NotEmpty(analyzers);
        Assert.All(analyzers, analyzer => Assert.DoesNotMatch(@"SLNK\d", File.ReadAllText(analyzer)));
    }
}
