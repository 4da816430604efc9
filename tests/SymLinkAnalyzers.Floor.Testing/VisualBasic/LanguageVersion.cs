namespace Microsoft.CodeAnalysis.VisualBasic;

/// <summary>What the verifiers offer to choose from.</summary>
public enum LanguageVersion
{
    Default,
}
