using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Processes;

/// <summary>What is known of the text of a command: constant text, and holes where something else is put in.</summary>
internal sealed class CommandText
{
    /// <summary>Stands in the text for what is not constant.</summary>
    public const char Hole = '\uFFFC';

    private const int MaximumDepth = 16;
    private const string Command = "mklink";

    private readonly ImmutableArray<IOperation?> _holes;

    private CommandText(string text, ImmutableArray<IOperation?> holes, bool isWrittenHere)
    {
        Text = text;
        _holes = holes;
        IsWrittenHere = isWrittenHere;
    }

    public string Text { get; }

    /// <summary>Whether all of it stands where it is used, and not in a local.</summary>
    public bool IsWrittenHere { get; }

    public bool NamesCommand => Names(Text);

    /// <param name="value">The text.</param>
    /// <param name="locals">Those of the member that it stands in.</param>
    public static CommandText Read(IOperation value, MemberLocals locals)
    {
        var reader = new Reader(locals);
        reader.Add(value, depth: 0);
        return reader.ToText();
    }

    /// <summary>The arguments of a list as one command line. What is put in is one argument, whatever it is.</summary>
    public static CommandText Join(IReadOnlyList<IOperation> arguments, MemberLocals locals)
    {
        var reader = new Reader(locals);
        foreach (IOperation argument in arguments)
        {
            CommandText text = Read(argument, locals);
            bool isQuoted = text.Text.Length == 0 || text.Text.IndexOf(Hole) >= 0 || text.Text.Any(char.IsWhiteSpace);
            reader.Append(reader.IsEmpty ? "" : " ");
            reader.Append(isQuoted ? "\"" : "");
            reader.Append(text);
            reader.Append(isQuoted ? "\"" : "");
        }

        return reader.ToText();
    }

    /// <summary>What is put in at a hole; null where it is laid out in some way first.</summary>
    public IOperation? At(int position)
    {
        int index = 0;
        for (int before = 0; before < position; before++)
        {
            index += Text[before] == Hole ? 1 : 0;
        }

        return Text[position] == Hole && index < _holes.Length ? _holes[index] : null;
    }

    public CommandText Slice(int start, int end)
    {
        int skipped = Text.Take(start).Count(character => character == Hole);
        string text = Text.Substring(start, end - start);
        int count = text.Count(character => character == Hole);
        return new CommandText(text, ImmutableArray.Create(_holes, skipped, count), IsWrittenHere);
    }

    private static bool Names(string text) => text.IndexOf(Command, StringComparison.OrdinalIgnoreCase) >= 0;

    private sealed class Reader(MemberLocals locals)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<IOperation?>.Builder _holes = ImmutableArray.CreateBuilder<IOperation?>();
        private bool _isWrittenHere = true;

        public bool IsEmpty => _text.Length == 0;

        public CommandText ToText() => new(_text.ToString(), _holes.ToImmutable(), _isWrittenHere);

        public void Append(string constant) => _text.Append(constant.Replace(Hole, '?'));

        public void Append(CommandText text)
        {
            _text.Append(text.Text);
            _holes.AddRange(text._holes);
            _isWrittenHere &= text.IsWrittenHere;
        }

        public void Add(IOperation value, int depth)
        {
            if (depth > MaximumDepth)
            {
                AddHole(null);
                return;
            }

            depth++;
            switch (value)
            {
                case { ConstantValue: { HasValue: true, Value: string constant } } when value is not ILocalReferenceOperation:
                    Append(constant);
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    Add(conversion.Operand, depth);
                    break;
                case IParenthesizedOperation parenthesized:
                    Add(parenthesized.Operand, depth);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Concatenate } sum when sum.Type?.SpecialType == SpecialType.System_String:
                    Add(sum.LeftOperand, depth);
                    Add(sum.RightOperand, depth);
                    break;
                case IInterpolatedStringOperation interpolated:
                    AddInterpolated(interpolated, depth);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                    AddFormat(format, depth);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } concat:
                    foreach (IOperation piece in SpreadArguments.Of(concat))
                    {
                        Add(WithoutConversion(piece), depth);
                    }

                    break;
                case ILocalReferenceOperation reference:
                    AddLocal(reference, depth);
                    break;
                default:
                    AddHole(value);
                    break;
            }
        }

        private void AddHole(IOperation? value)
        {
            _text.Append(Hole);
            _holes.Add(value);
        }

        private void AddInterpolated(IInterpolatedStringOperation interpolated, int depth)
        {
            foreach (IInterpolatedStringContentOperation content in interpolated.Parts)
            {
                switch (content)
                {
                    case IInterpolatedStringTextOperation text:
                        Add(text.Text, depth);
                        break;
                    case IInterpolationOperation { Alignment: null, FormatString: null } interpolation:
                        Add(interpolation.Expression, depth);
                        break;
                    default:
                        AddHole(null);
                        break;
                }
            }
        }

        /// <summary>A local that holds the command is read; any other is something that is put in.</summary>
        private void AddLocal(ILocalReferenceOperation reference, int depth)
        {
            if (reference.ConstantValue is { HasValue: true, Value: string constant })
            {
                Append(constant);
                _isWrittenHere = false;
                return;
            }

            if (locals.FindSoleValue(reference.Local) is { } value)
            {
                var assigned = new Reader(locals);
                assigned.Add(value, depth);
                CommandText text = assigned.ToText();
                if (text.NamesCommand)
                {
                    Append(text);
                    _isWrittenHere = false;
                    return;
                }
            }

            AddHole(reference);
        }

        private void AddFormat(IInvocationOperation format, int depth)
        {
            List<IOperation> arguments = [.. SpreadArguments.Of(format).Select(WithoutConversion)];
            int first = arguments.FindIndex(argument => argument.Type?.SpecialType == SpecialType.System_String);
            if (first is < 0 or > 1 || arguments[first].ConstantValue is not { HasValue: true, Value: string text })
            {
                AddHole(format);
                return;
            }

            for (int position = 0; position < text.Length; position++)
            {
                bool isDoubled = position + 1 < text.Length && text[position + 1] == text[position];
                if (text[position] is '{' or '}' && isDoubled)
                {
                    Append(text.Substring(position, 1));
                    position++;
                }
                else if (text[position] == '{')
                {
                    int end = text.IndexOf('}', position);
                    string item = end < 0 ? "" : text.Substring(position + 1, end - position - 1);
                    if (int.TryParse(item, out int index) && index >= 0 && first + 1 + index < arguments.Count)
                    {
                        Add(arguments[first + 1 + index], depth);
                    }
                    else
                    {
                        AddHole(null);
                    }

                    position = end < 0 ? text.Length : end;
                }
                else
                {
                    Append(text.Substring(position, 1));
                }
            }
        }

        private static IOperation WithoutConversion(IOperation operation)
        {
            while (operation is IConversionOperation { IsImplicit: true } conversion)
            {
                operation = conversion.Operand;
            }

            return operation;
        }
    }
}
