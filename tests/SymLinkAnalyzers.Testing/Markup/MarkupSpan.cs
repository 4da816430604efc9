using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A marked piece of text. <paramref name="Name"/> is null for <c>[|…|]</c>.</summary>
internal readonly record struct MarkupSpan(string? Name, TextSpan Span)
{
    /// <summary>The number of a <c>{|#0:…|}</c>.</summary>
    public int? Key => Name is ['#', .. var digits] ? int.Parse(digits) : null;
}
