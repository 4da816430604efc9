namespace SymLinkAnalyzers.Tests.Coverage;

/// <summary>What a test shows of a rule.</summary>
public enum Aspect
{
    Reports,
    Silent,
    Fix,
}
