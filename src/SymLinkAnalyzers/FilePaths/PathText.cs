using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>What is known of the text of a path: constant pieces, and unknown ones between them.</summary>
internal sealed class PathText
{
    private const int MaximumDepth = 16;

    private PathText(ImmutableArray<PathPart> parts)
    {
        Parts = parts;
        foreach (PathPart part in parts)
        {
            if (part.Text is null)
            {
                return;
            }

            Start += part.Text;
        }

        IsWhole = true;
    }

    public ImmutableArray<PathPart> Parts { get; }

    /// <summary>The text up to the first unknown piece.</summary>
    public string Start { get; } = "";

    /// <summary>Whether <see cref="Start"/> is all of it.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it surely is a verbatim path, which Windows takes as it is.</summary>
    public bool IsVerbatim => Start.StartsWith(@"\\?\", StringComparison.Ordinal);

    public static PathText Read(IOperation path, MemberContext member)
    {
        var parts = ImmutableArray.CreateBuilder<PathPart>();
        Add(PinnedText.Find(path, member.Locals), member, parts, depth: 0);
        return new PathText(parts.ToImmutable());
    }

    private static void Add(IOperation path, MemberContext member, ImmutableArray<PathPart>.Builder parts, int depth)
    {
        if (depth > MaximumDepth)
        {
            parts.Add(new PathPart(null, path));
            return;
        }

        depth++;
        switch (path)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Add(conversion.Operand, member, parts, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand, member, parts, depth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Concatenate } sum when sum.Type?.SpecialType == SpecialType.System_String:
                Add(sum.LeftOperand, member, parts, depth);
                Add(sum.RightOperand, member, parts, depth);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation content in interpolated.Parts)
                {
                    switch (content)
                    {
                        case IInterpolatedStringTextOperation text:
                            Add(text.Text, member, parts, depth);
                            break;
                        case IInterpolationOperation { Alignment: null, FormatString: null } interpolation:
                            Add(interpolation.Expression, member, parts, depth);
                            break;
                        default:
                            parts.Add(new PathPart(null, content));
                            break;
                    }
                }

                break;
            case ILocalReferenceOperation { ConstantValue.HasValue: false, Local: var local } when member.Locals.FindSoleValue(local) is { } value:
                Add(value, member, parts, depth);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType: var type } } combined when member.Types.Is(type, KnownType.Path):
                int first = parts.Count;
                foreach (IOperation piece in SpreadArguments.Of(combined))
                {
                    if (parts.Count > first)
                    {
                        parts.Add(new PathPart(@"\", combined));
                    }

                    Add(piece, member, parts, depth);
                }

                break;
            default:
                parts.Add(new PathPart(path.ConstantValue is { HasValue: true, Value: string constant } ? constant : null, path));
                break;
        }
    }
}

/// <summary>A piece of a path.</summary>
/// <param name="Text">Null where it is not constant.</param>
/// <param name="Operation">What the piece is made by.</param>
internal sealed record PathPart(string? Text, IOperation Operation)
{
    /// <summary>Whether the text is written out right here, so that it can be rewritten.</summary>
    public bool IsLiteral => Text is not null && Operation is ILiteralOperation;
}
