namespace SymLinkAnalyzers.Tests.Coverage;

/// <summary>Says which cell of the coverage table a test fills.</summary>
/// <param name="rule">The id of the rule.</param>
/// <param name="import">The form of the import that the test is about.</param>
/// <param name="aspect">What it shows.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(string rule, ImportKind import, Aspect aspect) : Attribute
{
    public string Rule { get; } = rule;

    public ImportKind Import { get; } = import;

    public Aspect Aspect { get; } = aspect;
}
