using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A source with its <c>[|…|]</c>, <c>{|name:…|}</c> and <c>$$</c> taken out.</summary>
internal sealed partial record MarkupText(string Text, ImmutableArray<MarkupSpan> Spans, ImmutableArray<int> Positions)
{
    public static MarkupText Parse(string marked, bool positionsAreCode)
    {
        var text = new StringBuilder(marked.Length);
        var positions = ImmutableArray.CreateBuilder<int>();
        var spans = new List<MarkupSpan>();
        var openUnnamed = new Stack<int>();
        var openNamed = new Stack<int>();

        for (var i = 0; i < marked.Length;)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                Open(openUnnamed, name: null);
                i += 2;
            }
            else if (rest.StartsWith("|]"))
            {
                Close(openUnnamed, "|]");
                i += 2;
            }
            else if (NamedStart.Match(marked, i) is { Success: true } start)
            {
                Open(openNamed, start.Groups[1].Value);
                i += start.Length;
            }
            else if (rest.StartsWith("|}"))
            {
                Close(openNamed, "|}");
                i += 2;
            }
            else if (rest.StartsWith("$$") && !positionsAreCode)
            {
                positions.Add(text.Length);
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        if (openUnnamed.Count + openNamed.Count > 0)
        {
            throw new ArgumentException($"The markup has a start without an end in:\n{marked}");
        }

        return new MarkupText(text.ToString(), [.. spans], positions.ToImmutable());

        // Spans are kept in the order of their starts, so that nested ones come from the outside in.
        void Open(Stack<int> open, string? name)
        {
            open.Push(spans.Count);
            spans.Add(new MarkupSpan(name, new TextSpan(text.Length, 0)));
        }

        void Close(Stack<int> open, string end)
        {
            if (!open.TryPop(out var index))
            {
                throw new ArgumentException($"The markup has a '{end}' without a start in:\n{marked}");
            }

            spans[index] = spans[index] with { Span = TextSpan.FromBounds(spans[index].Span.Start, text.Length) };
        }
    }

    [GeneratedRegex(@"\G\{\|(#\d+|[-_.A-Za-z0-9+]+):")]
    private static partial Regex NamedStart { get; }
}
