namespace SymLinkAnalyzers.Rules;

/// <summary>The categories of the .NET code-analysis rules that ours fall in.</summary>
internal static class RuleCategory
{
    public const string Interoperability = "Interoperability";
    public const string Reliability = "Reliability";
    public const string Security = "Security";
    public const string Usage = "Usage";
    public const string Portability = "Portability";
}
