using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Rules;

/// <summary>Makes the descriptors of all rules, so that they look alike.</summary>
internal static class Descriptors
{
    /// <param name="id">Final once published; the page and the link to it follow from it.</param>
    /// <param name="title">What is wrong, as the catalogue says it.</param>
    /// <param name="messageFormat">Names the function, what is wrong, and what happens at run time.</param>
    /// <param name="category">One of <see cref="RuleCategory"/>.</param>
    /// <param name="defaultSeverity">Warning for what breaks at run time or hides that something broke; Info for advice.</param>
    /// <param name="description">The cause and its consequence, for the tool tip.</param>
    /// <param name="customTags">Of <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        string description,
        params string[] customTags) =>
        new(
            id,
            title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault: true,
            RulePages.OfThisBuild.Describe(id, description),
            RulePages.OfThisBuild.LinkTo(id),
            customTags);
}

/// <summary>The categories of the .NET code-analysis rules that ours fall in.</summary>
internal static class RuleCategory
{
    public const string Interoperability = "Interoperability";
    public const string Reliability = "Reliability";
    public const string Security = "Security";
    public const string Usage = "Usage";
    public const string Portability = "Portability";
}

/// <summary>The names of what rules tell their fixes, so that a fix need not decide again what the rule decided.</summary>
internal static class DiagnosticProperty
{
    /// <summary>The text, or the name, that takes the place of what is marked. Numbered from 1 for further locations.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The value that the flag has to have: "true" or "false".</summary>
    public const string FlagIsWanted = nameof(FlagIsWanted);
}

/// <summary>What reports the diagnostics of one descriptor.</summary>
internal interface IRule
{
    DiagnosticDescriptor Descriptor { get; }
}

/// <summary>Where the pages of the rules are: always in the package, and in the repository if the build knew its address.</summary>
/// <param name="root">The address that the name of a page follows, or null.</param>
internal sealed class RulePages(string? root)
{
    /// <summary>The project file derives the address from RepositoryUrl.</summary>
    public static RulePages OfThisBuild { get; } = new(
        typeof(RulePages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == nameof(RulePages))?.Value);

    public string? LinkTo(string id) => root is null ? null : $"{root}{id}.md";

    /// <summary>The description of a rule; where no link leads to its page, it says where to find it.</summary>
    public string Describe(string id, string description) =>
        root is null ? $"{description} See docs/rules/{id}.md in the package." : description;
}
