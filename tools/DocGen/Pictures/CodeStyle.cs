namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>How a piece of code is coloured.</summary>
internal enum CodeStyle
{
    Plain,
    Keyword,
    Type,
    Method,
    Text,
    Number,
    Comment,
}
