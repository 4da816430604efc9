using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Processes;

/// <summary>A command line that has mklink make a link.</summary>
/// <param name="Kind">What it makes.</param>
/// <param name="Link">Where, as it is written between quotation marks or stands for itself; null where that cannot be told.</param>
/// <param name="Target">Where the link leads to, likewise.</param>
/// <param name="IsAlone">Whether the command line does nothing else.</param>
internal sealed record MklinkCommand(MklinkKind Kind, CommandText? Link, CommandText? Target, bool IsAlone)
{
    /// <summary>What decides between a directory and a file, and whether it is true for a directory; null where nothing does.</summary>
    public (IOperation Condition, bool IsDirectoryWhenTrue)? Choice { get; private init; }

    public const string Name = "mklink";

    /// <summary>Another shell that has cmd do it.</summary>
    private static readonly Regex s_nested = new(
        @"\bcmd(\.exe)?['""]?\s+(/\S+\s+)*?/[ckr]\s*['""`\\]*mklink(\s+/(?<switch>[dhj])\b|\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <param name="file">The program; null where it is not known.</param>
    /// <returns>Null where the command is another, or not surely this.</returns>
    public static MklinkCommand? Read(CommandText? file, CommandText arguments) => ProgramOf(file?.Text) switch
    {
        Name => ReadOperands(arguments, 0, arguments.Text.Length, isAlone: true),
        "cmd" or "%comspec%" or null => ReadShell(arguments),
        "powershell" or "pwsh" => ReadNested(arguments.Text),
        _ => null,
    };

    /// <summary>A whole command line, that begins with the program.</summary>
    public static MklinkCommand? ReadProgramLine(CommandText line)
    {
        string text = line.Text;
        int start = SkipSpace(text, 0, text.Length);
        int end = FindTokenEnd(text, start, text.Length);
        return Read(line.Slice(start, end), line.Slice(end, text.Length));
    }

    /// <summary>A line that a shell reads.</summary>
    public static MklinkCommand? ReadShellLine(CommandText line) => ReadCommands(line, 0);

    /// <summary>The program's name without folder and extension; null where it is put in.</summary>
    private static string? ProgramOf(string? file)
    {
        if (file is null)
        {
            return null;
        }

        string name = file.Trim().Trim('"');
        name = name.Substring(name.LastIndexOfAny(['\\', '/']) + 1).ToLowerInvariant();
        name = name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name;
        return name.IndexOf(CommandText.Hole) >= 0 ? null : name;
    }

    private static MklinkCommand? ReadNested(string text)
    {
        Match match = s_nested.Match(text);
        return match.Success ? new MklinkCommand(match.Groups["switch"] is { Success: true, Value: var given } ? KindOf(given) : MklinkKind.Unknown, Link: null, Target: null, IsAlone: false) : null;
    }

    /// <summary>Switches of cmd, the last of which says that a command follows.</summary>
    private static MklinkCommand? ReadShell(CommandText arguments)
    {
        string text = arguments.Text;
        int position = 0;
        while (true)
        {
            position = SkipSpace(text, position, text.Length);
            if (position + 1 >= text.Length || text[position] != '/')
            {
                return null;
            }

            if (text[position + 1] is 'c' or 'C' or 'k' or 'K' or 'r' or 'R')
            {
                return ReadCommands(arguments, position + 2);
            }

            position = FindTokenEnd(text, position, text.Length);
        }
    }

    private static MklinkCommand? ReadCommands(CommandText arguments, int position)
    {
        string text = arguments.Text;
        int end = text.Length;
        position = SkipSpace(text, position, end);
        if (position < end && text[position] == '"' && StartsWithName(text, SkipSpace(text, position + 1, end), end))
        {
            // The shell takes the first quotation mark and the last away.
            position++;
            end = text.LastIndexOf('"') is var last && last > position && text.Substring(last + 1).Trim().Length == 0 ? last : end;
        }

        bool isFirst = true;
        while (position < end)
        {
            position = SkipSpace(text, position, end);
            while (position < end && text[position] is '@' or '(')
            {
                // What closes it belongs to no file name.
                isFirst &= text[position] != '(';
                position = SkipSpace(text, position + 1, end);
            }

            if (StartsWithName(text, position, end))
            {
                return ReadOperands(arguments, position + Name.Length, end, isFirst);
            }

            isFirst = false;
            position = SkipCommand(text, position, end);
            while (position < end && text[position] is '&' or '|')
            {
                position++;
            }
        }

        return null;
    }

    private static int SkipCommand(string text, int position, int end)
    {
        bool isQuoted = false;
        while (position < end && (isQuoted || text[position] is not ('&' or '|')))
        {
            isQuoted ^= text[position] == '"';
            position++;
        }

        return position;
    }

    private static MklinkCommand? ReadOperands(CommandText arguments, int position, int end, bool isAlone)
    {
        string text = arguments.Text;
        string given = "";
        (IOperation, bool)? choice = null;
        bool isClear = true;
        List<CommandText> operands = [];
        while ((position = SkipSpace(text, position, end)) < end)
        {
            if (text[position] is '&' or '|' or '<' or '>' or ')')
            {
                isAlone = false;
                break;
            }

            if (operands.Count == 0 && choice is null && isClear && text[position] == CommandText.Hole && (choice = ReadChoice(arguments.At(position))) is not null)
            {
                position++;
                continue;
            }

            int next = FindTokenEnd(text, position, end);
            if (text[position] == '/' && operands.Count == 0)
            {
                given += text.Substring(position + 1, next - position - 1);
            }
            else if (ReadOperand(arguments, position, next) is { } operand)
            {
                operands.Add(operand);
            }
            else
            {
                isClear = false;
            }

            position = next;
        }

        // With another switch mklink makes nothing.
        if (given.Any(letter => "DJH".IndexOf(char.ToUpperInvariant(letter)) < 0))
        {
            return null;
        }

        bool isKnown = isClear && operands.Count == 2 && !arguments.IsAppended;
        MklinkKind kind = choice is null && (given.Length > 0 || (isClear && operands.Count == 2)) ? KindOf(given) : MklinkKind.Unknown;
        return new MklinkCommand(kind, isKnown ? operands[0] : null, isKnown ? operands[1] : null, isAlone) { Choice = given.Length == 0 ? choice : null };
    }

    /// <summary>Reads <c>isDirectory ? "/D " : ""</c>.</summary>
    private static (IOperation, bool)? ReadChoice(IOperation? operation)
    {
        if (operation is not IConditionalOperation { WhenFalse: { } whenFalse } conditional
            || conditional.WhenTrue.ConstantValue is not { HasValue: true, Value: string ifTrue }
            || whenFalse.ConstantValue is not { HasValue: true, Value: string ifFalse })
        {
            return null;
        }

        return (ifTrue.Trim().ToUpperInvariant(), ifFalse.Trim().ToUpperInvariant()) switch
        {
            ("/D", "") => (conditional.Condition, true),
            ("", "/D") => (conditional.Condition, false),
            _ => null,
        };
    }

    /// <summary>What is put in without quotation marks may bring its own, or fall apart.</summary>
    private static CommandText? ReadOperand(CommandText arguments, int start, int end)
    {
        string text = arguments.Text;
        bool isQuoted = end - start >= 2 && text[start] == '"' && text[end - 1] == '"';
        int from = isQuoted ? start + 1 : start;
        int to = isQuoted ? end - 1 : end;
        for (int position = from; position < to; position++)
        {
            if (text[position] is '"' or '^' or '%' || (text[position] == CommandText.Hole && !isQuoted))
            {
                return null;
            }
        }

        return to > from ? arguments.Slice(from, to) : null;
    }

    private static MklinkKind KindOf(string given) => given.ToUpperInvariant() switch
    {
        "" => MklinkKind.File,
        "D" => MklinkKind.Directory,
        "J" => MklinkKind.Junction,
        "H" => MklinkKind.HardLink,
        _ => MklinkKind.Unknown,
    };

    private static bool StartsWithName(string text, int position, int end) =>
        position + Name.Length <= end
        && string.Compare(text, position, Name, 0, Name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (position + Name.Length == end || text[position + Name.Length] is '/' or '"' or CommandText.Hole || char.IsWhiteSpace(text[position + Name.Length]));

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>A token ends at a space or an operator of the shell that no quotation marks hold.</summary>
    private static int FindTokenEnd(string text, int position, int end)
    {
        bool isQuoted = false;
        int start = position;
        while (position < end && (isQuoted || !(char.IsWhiteSpace(text[position]) || (text[position] is '&' or '|' or '<' or '>' && position > start))))
        {
            isQuoted ^= text[position] == '"';
            position++;
        }

        return position;
    }
}

/// <summary>What mklink is told to make.</summary>
internal enum MklinkKind
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>A symbolic link to a file: no switch.</summary>
    File,

    /// <summary>A symbolic link to a directory: /D.</summary>
    Directory,

    /// <summary>A junction: /J.</summary>
    Junction,

    /// <summary>A hard link: /H.</summary>
    HardLink,
}
