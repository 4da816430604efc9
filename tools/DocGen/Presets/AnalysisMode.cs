namespace SymLinkAnalyzers.DocGen.Presets;

/// <summary>The values of the property SymLinkAnalysisMode, from the one that reports least.</summary>
internal enum AnalysisMode
{
    None,
    Default,
    Recommended,
    All,
}
