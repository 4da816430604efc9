using System.Reflection;

namespace SymLinkAnalyzers.Rules;

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
