using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>The descriptors of all rules, by way of the catalogue.</summary>
internal static class RuleDescriptors
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. RuleCatalogue.ForDeclarations.Select(rule => rule.Descriptor)
            .Concat(RuleCatalogue.ForCalls.Select(rule => rule.Descriptor))
            .Append(RuleCatalogue.ForEnums.Descriptor)
            .Append(RuleCatalogue.ForOptions.Descriptor)
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    public static DiagnosticDescriptor Get(string id) => All.Single(descriptor => descriptor.Id == id);

    /// <summary>As the documentation and the release notes have it: a rule that is off has none.</summary>
    public static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";

    public static bool IsOfOptions(string id) => RuleCatalogue.ForOptions.Descriptor.Id == id;

    public static bool IsOfDeclarations(string id) => RuleCatalogue.ForDeclarations.Select(rule => rule.Descriptor).Append(RuleCatalogue.ForEnums.Descriptor).Any(rule => rule.Id == id);
}
