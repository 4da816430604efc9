using System.Collections.Immutable;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>A line of code in a picture.</summary>
/// <param name="Number">From 1, in the whole example.</param>
/// <param name="Text">The text, without the indentation that all lines have.</param>
/// <param name="Styles">The style of each character.</param>
internal sealed record ShownLine(int Number, string Text, ImmutableArray<CodeStyle> Styles)
{
    /// <summary>What is underlined, from the one column to the other.</summary>
    public ImmutableArray<(int Start, int End)> Squiggles { get; init; } = [];

    /// <summary>What is said of it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether that is no warning.</summary>
    public bool IsAdvice { get; init; }

    public bool HasLightBulb { get; init; }

    /// <summary>Whether the other side does not have it.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The columns of the text.</summary>
    public int Indentation => Text.Length - Text.TrimStart(' ').Length;
}
