using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>A test of the error code that is joined to another test, as if that alone could not be trusted.</summary>
/// <param name="Joined">Both tests.</param>
/// <param name="Dropped">The test of the code.</param>
/// <param name="KeptIndex">Which of the two parts is the other one.</param>
internal sealed record JoinedErrorTest(IBinaryOperation Joined, SyntaxNode Dropped, int KeptIndex)
{
    /// <summary>Null where the test stands alone.</summary>
    public static JoinedErrorTest? Of(IOperation test)
    {
        if (test.WithConversions().Parent is not IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or,
            } joined)
        {
            return null;
        }

        SyntaxNode[] parts = [.. joined.Syntax.ChildNodes()];
        int dropped = Array.FindIndex(parts, part => part.Span.Contains(test.Syntax.Span));
        return new JoinedErrorTest(joined, parts[dropped], 1 - dropped);
    }

    /// <summary>What is replaced by the other test.</summary>
    public SyntaxNode Whole => Joined.Syntax;

    /// <summary>The other test.</summary>
    public IOperation Kept => KeptIndex == 0 ? Joined.LeftOperand : Joined.RightOperand;

    /// <summary>Whether a comment at the test of the code would be lost with it.</summary>
    public bool HasComment => Layout.CommentsIn(Whole, KeptIn(Whole)).Any();

    /// <summary>The other test as it is written, with its parentheses.</summary>
    public SyntaxNode KeptIn(SyntaxNode whole) => whole.ChildNodes().ElementAt(KeptIndex);
}
