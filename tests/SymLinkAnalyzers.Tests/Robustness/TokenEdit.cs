using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>One slip of somebody who types.</summary>
internal sealed record TokenEdit(string Name, TextChange Change)
{
    /// <summary>How many edits there are of one token.</summary>
    public const int Kinds = 3;

    /// <summary>Every token deleted, every token doubled, and the file cut off before every token.</summary>
    public static IEnumerable<TokenEdit> Of(SyntaxNode root) => root.DescendantTokens().Where(token => token.Span.Length > 0).SelectMany(token => new TokenEdit[]
    {
        new("deleted", new TextChange(token.Span, "")),
        new("doubled", new TextChange(new TextSpan(token.Span.End, 0), $" {token.Text}")),
        new("cut off", new TextChange(TextSpan.FromBounds(token.SpanStart, root.FullSpan.End), "")),
    });

    public override string ToString() => $"{Name} at {Change.Span}";
}
