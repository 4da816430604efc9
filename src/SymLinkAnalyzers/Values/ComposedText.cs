using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>
/// What is known of the text that an expression makes: constant parts, and unknown ones between them. It is one text whether
/// it is made by <c>+</c>, <c>$""</c>, Concat, Format, Join or Path.Combine, in place or in a local.
/// </summary>
internal sealed class ComposedText
{
    private ComposedText(ImmutableArray<TextPart> parts, bool isWrittenHere)
    {
        Parts = parts;
        IsWrittenHere = isWrittenHere;
        foreach (TextPart part in parts)
        {
            if (part.Text is null)
            {
                return;
            }

            Start += part.Text;
        }

        IsWhole = true;
    }

    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>The text up to the first unknown part.</summary>
    public string Start { get; } = "";

    /// <summary>Whether <see cref="Start"/> is all of it.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether all of it stands where it is used, and not in a local.</summary>
    public bool IsWrittenHere { get; }

    /// <param name="value">The text, or a pointer to it.</param>
    /// <param name="word">Where it is given, locals and paths that do not hold it are left unknown, each as one part.</param>
    public static ComposedText Read(IOperation value, MemberVariables variables, KnownTypes types, string? word = null)
    {
        var reader = new Reader(variables, types, word, new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default));
        reader.Add(PinnedText.Find(value, variables), depth: 0);
        return reader.ToText();
    }

    public bool Holds(string word) => Parts.Any(part => part.Text?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <param name="withoutWord">Locals that do not hold the word, so that those which are made of one another are read once.</param>
    private sealed class Reader(MemberVariables variables, KnownTypes types, string? word, HashSet<ILocalSymbol> withoutWord)
    {
        private const int MaximumDepth = 100;

        /// <summary>Locals that are made of one another twice grow without end.</summary>
        private const int MaximumParts = 200;

        private readonly ImmutableArray<TextPart>.Builder _parts = ImmutableArray.CreateBuilder<TextPart>();
        private bool _isWrittenHere = true;

        public ComposedText ToText() => new(_parts.ToImmutable(), _isWrittenHere);

        public void Add(IOperation value, int depth)
        {
            value = value.WithoutBuiltInConversions();
            if (depth++ > MaximumDepth || _parts.Count > MaximumParts)
            {
                Append(null, value);
                return;
            }

            switch (value)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Concatenate, Type.SpecialType: SpecialType.System_String } sum:
                    Add(sum.LeftOperand, depth);
                    Add(sum.RightOperand, depth);
                    break;
                case IInterpolatedStringOperation interpolated:
                    AddInterpolated(interpolated, depth);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } concat when !TakesSequence(concat):
                    foreach (IOperation piece in Arguments.Spread(concat))
                    {
                        Add(piece, depth);
                    }

                    break;
                case IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } } join when !TakesSequence(join):
                    AddJoined([.. Arguments.Spread(join)], depth);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                    AddFormat(format, [.. Arguments.Spread(format)], depth);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType: var type } } combined when types.Is(type, KnownType.Path):
                    AddInner(combined, reader => reader.AddPath(combined, depth));
                    break;
                case ILocalReferenceOperation { ConstantValue.HasValue: false, Local: var local } when withoutWord.Contains(local):
                    Append(null, value);
                    break;
                case ILocalReferenceOperation { ConstantValue.HasValue: false, Local: var local } when variables.FindSoleValue(local) is { } source:
                    bool isHeld = AddInner(value, reader => reader.Add(source, depth));
                    _isWrittenHere &= !isHeld;
                    if (!isHeld)
                    {
                        withoutWord.Add(local);
                    }

                    break;
                default:
                    _isWrittenHere &= value is not ILocalReferenceOperation { ConstantValue.HasValue: true };
                    Append(TextOf(value), value);
                    break;
            }
        }

        private static string? TextOf(IOperation value) => value.ConstantValue is not { HasValue: true, Value: var constant } ? null : constant as string ?? (constant as char?)?.ToString();

        private void Append(string? text, IOperation operation, bool isLaidOut = false) => _parts.Add(new TextPart(text, operation, isLaidOut));

        /// <summary>Adds the parts of what has a name or a meaning of its own, or else that as a whole. Whether it added the parts.</summary>
        private bool AddInner(IOperation whole, Action<Reader> add)
        {
            var inner = new Reader(variables, types, word, withoutWord);
            add(inner);
            bool isWanted = word is null || inner.ToText().Holds(word);
            if (isWanted)
            {
                _parts.AddRange(inner._parts);
            }
            else
            {
                Append(null, whole);
            }

            return isWanted;
        }

        private void AddInterpolated(IInterpolatedStringOperation interpolated, int depth)
        {
            foreach (IInterpolatedStringContentOperation content in interpolated.Parts)
            {
                switch (content)
                {
                    // Visual Basic leaves the braces doubled.
                    case IInterpolatedStringTextOperation { Language: LanguageNames.VisualBasic, Text: { ConstantValue: { HasValue: true, Value: string written } } text }:
                        Append(written.Replace("{{", "{").Replace("}}", "}"), text);
                        break;
                    case IInterpolatedStringTextOperation text:
                        Add(text.Text, depth);
                        break;
                    case IInterpolationOperation { Alignment: null, FormatString: null } interpolation:
                        Add(interpolation.Expression, depth);
                        break;
                    default:
                        Append(null, content, isLaidOut: true);
                        break;
                }
            }
        }

        private void AddPath(IInvocationOperation combined, int depth)
        {
            foreach (IOperation piece in Arguments.Spread(combined))
            {
                if (_parts.Count > 0)
                {
                    Append(@"\", combined);
                }

                Add(piece, depth);
            }
        }

        private void AddJoined(IReadOnlyList<IOperation> values, int depth)
        {
            for (int index = 1; index < values.Count; index++)
            {
                if (index > 1)
                {
                    Add(values[0], depth);
                }

                Add(values[index], depth);
            }
        }

        private void AddFormat(IInvocationOperation format, List<IOperation> arguments, int depth)
        {
            // The provider, if there is one, comes first.
            int first = arguments.FindIndex(argument => argument.WithoutConversions().Type?.SpecialType == SpecialType.System_String);
            if (first is < 0 or > 1 || arguments[first].ConstantValue is not { HasValue: true, Value: string text })
            {
                Append(null, format);
                return;
            }

            IOperation template = arguments[first].WithoutConversions();
            int start = 0;
            for (int position = 0; position < text.Length; position++)
            {
                if (text[position] is not ('{' or '}'))
                {
                    continue;
                }

                bool isDoubled = position + 1 < text.Length && text[position + 1] == text[position];
                AddTemplate(isDoubled ? position + 1 : position);
                int end = isDoubled ? position + 1 : text.IndexOf('}', position);
                end = end < 0 ? text.Length : end;
                if (!isDoubled)
                {
                    AddItem(text.Substring(position, end - position).TrimStart('{'));
                }

                position = end;
                start = end + 1;
            }

            AddTemplate(text.Length);

            void AddTemplate(int end)
            {
                if (end > start)
                {
                    Append(text.Substring(start, end - start), template);
                }
            }

            void AddItem(string item)
            {
                if (int.TryParse(item, out int index) && index >= 0 && first + 1 + index < arguments.Count)
                {
                    Add(arguments[first + 1 + index], depth);
                }
                else
                {
                    Append(null, format, isLaidOut: true);
                }
            }
        }

        /// <summary>Whether the values come in one argument, and nobody knows how many there are.</summary>
        private static bool TakesSequence(IInvocationOperation call) => call.Arguments.Any(argument =>
            argument.ArgumentKind == ArgumentKind.Explicit
            && argument.Value is not IArrayCreationOperation { Initializer: not null }
            && argument.Parameter is { } parameter
            && (parameter.IsParams || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T));
    }
}

/// <summary>A part of a text.</summary>
/// <param name="Text">Null where it is not constant.</param>
/// <param name="Operation">What the part is made by.</param>
/// <param name="IsLaidOut">Whether what is put in is formatted first.</param>
internal sealed record TextPart(string? Text, IOperation Operation, bool IsLaidOut = false)
{
    /// <summary>Whether the text is all of a literal, so that it can be rewritten.</summary>
    public bool IsLiteral => Text is not null && Operation is ILiteralOperation { ConstantValue.Value: string literal } && literal == Text;
}

/// <summary>Finds the pieces of a text that one statement begins in a local and others append to.</summary>
internal static class AppendedText
{
    /// <summary>In the order of the source; null for a piece that is appended on some paths only. Null where the value is no such local.</summary>
    public static IReadOnlyList<IOperation?>? FindParts(IOperation value, MemberVariables variables)
    {
        if (value.WithoutBuiltInConversions() is not ILocalReferenceOperation { ConstantValue.HasValue: false, Local: { IsRef: false, IsStatic: false, IsForEach: false } local } reference
            || variables.FindSoleValue(local) is not null)
        {
            return null;
        }

        List<IOperation?> parts = [];
        IOperation? block = null;
        bool isAppended = false;
        foreach (IOperation mention in variables.MentionsOf(local))
        {
            if (mention.Syntax.SpanStart >= reference.Syntax.SpanStart || MemberBody.FunctionOf(mention) != MemberBody.FunctionOf(reference))
            {
                break;
            }

            IOperation? round = MemberBody.StatementOf(mention).Parent;
            switch (mention)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: var first }:
                    parts.Add(first);
                    block = round;
                    break;
                case ILocalReferenceOperation { Parent: ISimpleAssignmentOperation assignment } when assignment.Target == mention && (parts.Count == 0 || round == block):
                    parts.Clear();
                    parts.Add(assignment.Value);
                    block = round;
                    break;
                case ILocalReferenceOperation { Parent: ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Concatenate } assignment }
                    when assignment.Target == mention && block is not null:
                    parts.Add(round == block ? assignment.Value : null);
                    isAppended = true;
                    break;
                case ILocalReferenceOperation other when VariableAccess.Of(other) != VariableAccessKind.Read:
                    return null;
            }
        }

        return isAppended ? parts : null;
    }
}

/// <summary>
/// Finds the text behind a pointer to it: <c>fixed (char* p = text)</c>, wrapped in a struct such as PCWSTR or not. What is no
/// such pointer stands for itself.
/// </summary>
internal static class PinnedText
{
    private const int MaximumDepth = 8;

    public static IOperation Find(IOperation path, MemberVariables variables)
    {
        IOperation found = path;
        for (int depth = 0; depth < MaximumDepth; depth++)
        {
            if (Unwrap(found, variables) is not { } inner)
            {
                return found.Type?.SpecialType == SpecialType.System_String ? found : path;
            }

            found = inner;
        }

        return path;
    }

    private static IOperation? Unwrap(IOperation pointer, MemberVariables variables) => pointer switch
    {
        IConversionOperation { Operand: { Type: IPointerTypeSymbol } operand } => operand,
        IObjectCreationOperation { Type.IsValueType: true, Arguments: { Length: 1 } arguments } when arguments[0].Value.Type is IPointerTypeSymbol => arguments[0].Value,
        ILocalReferenceOperation { Local: { IsFixed: true } local } => variables.FindSoleValue(local),

        // What is pinned has no operation of its own, but one child.
        { Kind: OperationKind.None, Type: IPointerTypeSymbol, ChildOperations.Count: 1 } => pointer.ChildOperations.First(),
        _ => null,
    };
}
