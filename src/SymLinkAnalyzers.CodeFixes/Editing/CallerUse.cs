using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>One call whose numeric result is used.</summary>
/// <param name="Place">The comparison with a constant, or the call itself.</param>
/// <param name="Call">The call.</param>
/// <param name="Test">The comparison, where there is one.</param>
internal sealed record CallerUse(EditPlace Place, SyntaxNode Call, CallerTest? Test)
{
    public static CallerUse Read(IOperation invocation, DocumentId document)
    {
        IOperation value = invocation;
        while (value.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            value = value.Parent;
        }

        return value.Parent is IBinaryOperation { OperatorMethod: null } binary && CallerTest.Read(binary, value) is { } test
            ? new CallerUse(new EditPlace(document, binary.Syntax), invocation.Syntax, test)
            : new CallerUse(new EditPlace(document, invocation.Syntax), invocation.Syntax, Test: null);
    }

    /// <summary>The same question asked of a Boolean; elsewhere the number is made from it.</summary>
    public SyntaxNode CreateBoolean(ITypeSymbol number, SyntaxGenerator generator)
    {
        SyntaxNode call = Call.WithoutTrivia();
        return Test is null
            ? Parenthesize(generator.ConditionalExpression(call, Literal(1), Literal(0))).WithTriviaFrom(Place.Node).WithAdditionalAnnotations(Formatter.Annotation)
            : CreateTest(call, generator);

        // A suffix makes the literal the type it stands for; the narrow integers have none.
        SyntaxNode Literal(int value) => number.SpecialType switch
        {
            SpecialType.System_Int32 => generator.LiteralExpression(value),
            SpecialType.System_UInt32 => generator.LiteralExpression((uint)value),
            SpecialType.System_Int64 => generator.LiteralExpression((long)value),
            SpecialType.System_UInt64 => generator.LiteralExpression((ulong)value),
            _ => generator.ConvertExpression(number, generator.LiteralExpression(value)),
        };
    }

    /// <summary>The comparison asked of another call, which returns a Boolean.</summary>
    public SyntaxNode CreateTest(SyntaxNode booleanCall, SyntaxGenerator generator)
    {
        SyntaxNode call = booleanCall.WithoutTrivia();
        SyntaxNode test = Test is { SucceedsWhenTrue: false } ? generator.LogicalNotExpression(call) : call;
        return test.WithTriviaFrom(Place.Node).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The success of a Boolean call, asked of an NTSTATUS: it is not negative.</summary>
    public SyntaxNode CreateStatusTest(SyntaxGenerator generator) =>
        Parenthesize(generator.GreaterThanOrEqualExpression(Call.WithoutTrivia(), generator.LiteralExpression(0)))
            .WithTriviaFrom(Place.Node)
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>What follows, such as a member access, would else belong to the last branch. Needless parentheses go again.</summary>
    private static SyntaxNode Parenthesize(SyntaxNode choice) => choice is ExpressionSyntax expression
        ? SyntaxFactory.ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation)
        : choice;
}
