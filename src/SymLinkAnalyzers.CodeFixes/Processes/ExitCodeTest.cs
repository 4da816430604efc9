using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Processes;

/// <summary>The statement in which a program looks, first thing, how a process has ended, and at nothing else of the process.</summary>
/// <param name="Statement">The statement, of a block.</param>
/// <param name="Comparison">The comparison of the exit code with 0.</param>
/// <param name="AsksForSuccess">Whether it is true for a success.</param>
/// <param name="Throws">Whether all that the statement does is to throw after a failure.</param>
internal sealed record ExitCodeTest(IOperation Statement, SyntaxNode Comparison, bool AsksForSuccess, bool Throws)
{
    /// <param name="references">All that refers to the process, but for what prepares it, starts it and waits for it.</param>
    public static ExitCodeTest? Find(IReadOnlyList<IOperation> references)
    {
        if (references.Count == 0 || references[0].Parent is not IPropertyReferenceOperation { Property.Name: "ExitCode" } code)
        {
            return null;
        }

        IOperation comparison = code.WithConversions().Parent!;
        if (ConstantComparison.Read(comparison) is not { Operand: 0, AsksForNonZero: { } asksForFailure } || FindStatement(comparison) is not { } statement)
        {
            return null;
        }

        // What an exception says of the process, the managed one says better.
        bool throws = ThrowOnFailure.Find(code, succeedsWhenTrue: false)?.Node == statement.Syntax;
        return references.Skip(1).All(reference => throws && statement.Syntax.Span.Contains(reference.Syntax.Span))
            ? new ExitCodeTest(statement, comparison.Syntax, !asksForFailure, throws)
            : null;
    }

    /// <summary>Whether it comes after another statement of its block with nothing but what goes between.</summary>
    public bool Follows(IOperation start, ICollection<IOperation> gone) =>
        start.Parent is IBlockOperation { Operations: var operations } && operations.SkipWhile(part => part != start).Skip(1).SkipWhile(gone.Contains).FirstOrDefault() == Statement;

    /// <summary>The comparison, or the whole statement, with a call that is true for a success in the place of the exit code.</summary>
    public SyntaxNode Ask(SyntaxNode call, bool inStatement, SyntaxGenerator generator)
    {
        SyntaxNode asked = (AsksForSuccess ? call : generator.LogicalNotExpression(call)).WithTriviaFrom(Comparison);
        return inStatement ? Statement.Syntax.ReplaceNode(Comparison, asked) : asked;
    }

    /// <summary>Null where the comparison is not the first thing that the statement evaluates.</summary>
    private static IOperation? FindStatement(IOperation comparison)
    {
        IOperation part = comparison;
        while (part.Parent is { } outer and not IBlockOperation)
        {
            bool isFirst = outer switch
            {
                IParenthesizedOperation or IConversionOperation or IUnaryOperation or IReturnOperation or IExpressionStatementOperation
                    or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation { Declarators.Length: 1 }
                    or IVariableDeclarationGroupOperation { Declarations.Length: 1 } => true,
                IBinaryOperation binary => binary.LeftOperand == part,
                IConditionalOperation conditional => conditional.Condition == part,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } } assignment => assignment.Value == part,
                _ => false,
            };
            if (!isFirst)
            {
                return null;
            }

            part = outer;
        }

        return part.Parent is null ? null : part;
    }
}
