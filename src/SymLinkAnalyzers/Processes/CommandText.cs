using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Processes;

/// <summary>What is known of the text of a command: constant text, and holes where something else is put in.</summary>
internal sealed class CommandText
{
    /// <summary>Stands in the text for what is not constant.</summary>
    public const char Hole = '\uFFFC';

    private static readonly CommandText s_unknown = new(Hole.ToString(), ImmutableArray.Create((IOperation?)null), isWrittenHere: false);

    private readonly ImmutableArray<IOperation?> _holes;

    private CommandText(string text, ImmutableArray<IOperation?> holes, bool isWrittenHere, bool isAppended = false)
    {
        IsAppended = isAppended;
        Text = text;
        _holes = holes;
        IsWrittenHere = isWrittenHere;
    }

    public string Text { get; }

    /// <summary>Whether all of it stands where it is used, and not in a local.</summary>
    public bool IsWrittenHere { get; }

    /// <summary>Whether it is put together by several statements.</summary>
    public bool IsAppended { get; }

    public bool NamesCommand => Text.IndexOf(MklinkCommand.Name, StringComparison.OrdinalIgnoreCase) >= 0;

    public static CommandText Read(IOperation value, MemberContext member)
    {
        if (AppendedText.FindParts(value, member.Variables) is { } appended)
        {
            CommandText[] texts = [.. appended.Select(part => part is null ? s_unknown : Read(part, member))];
            return new CommandText(
                string.Concat(texts.Select(text => text.Text)),
                texts.SelectMany(text => text._holes).ToImmutableArray(),
                isWrittenHere: false,
                isAppended: true);
        }

        var text = ComposedText.Read(value, member.Variables, member.Types, MklinkCommand.Name);
        return new CommandText(
            string.Concat(text.Parts.Select(part => part.Text?.Replace(Hole, '?') ?? Hole.ToString())),
            text.Parts.Where(part => part.Text is null).Select(part => part.IsLaidOut ? null : part.Operation).ToImmutableArray(),
            text.IsWrittenHere);
    }

    /// <summary>The arguments of a list as one command line. What is put in is one argument, whatever it is.</summary>
    public static CommandText Join(IReadOnlyList<IOperation> arguments, MemberContext member)
    {
        CommandText[] texts = [.. arguments.Select(argument => Read(argument, member))];
        return new CommandText(
            string.Join(" ", texts.Select(text => IsQuoted(text.Text) ? "\"" + text.Text + "\"" : text.Text)),
            texts.SelectMany(text => text._holes).ToImmutableArray(),
            texts.All(text => text.IsWrittenHere),
            texts.Any(text => text.IsAppended));
    }

    /// <summary>The constant texts and what is put in between them, in their order; a hole has no value where that is laid out in some way first.</summary>
    public IEnumerable<(string? Text, IOperation? Value)> Parts
    {
        get
        {
            string[] texts = Text.Split(Hole);
            for (int index = 0; index < texts.Length; index++)
            {
                if (index > 0)
                {
                    yield return (null, _holes[index - 1]);
                }

                if (texts[index].Length > 0)
                {
                    yield return (texts[index], null);
                }
            }
        }
    }

    /// <summary>What is put in at a hole; null where it is laid out in some way first.</summary>
    public IOperation? At(int position) =>
        Text[position] == Hole && CountHoles(position) is var index && index < _holes.Length ? _holes[index] : null;

    public CommandText Slice(int start, int end)
    {
        int skipped = CountHoles(start);
        return new CommandText(Text.Substring(start, end - start), ImmutableArray.Create(_holes, skipped, CountHoles(end) - skipped), IsWrittenHere, IsAppended);
    }

    private int CountHoles(int end) => Text.Take(end).Count(character => character == Hole);

    private static bool IsQuoted(string text) => text.Length == 0 || text.IndexOf(Hole) >= 0 || text.Any(char.IsWhiteSpace);
}
