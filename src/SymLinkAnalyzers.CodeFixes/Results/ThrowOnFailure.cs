using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Recognises <c>if (!call) throw …;</c>, all of which a call that throws by itself can stand for.</summary>
internal static class ThrowOnFailure
{
    /// <summary>The whole statement, or null.</summary>
    /// <param name="call">The call, bound or not, or another value that tells how something went.</param>
    /// <param name="succeedsWhenTrue">Whether a value other than 0 means success.</param>
    public static ReplaceableCode? Find(IOperation call, bool succeedsWhenTrue = true)
    {
        IOperation test = call;
        while (true)
        {
            switch (test.Parent)
            {
                case IParenthesizedOperation or IConversionOperation { IsImplicit: true }:
                    break;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null }:
                    succeedsWhenTrue = !succeedsWhenTrue;
                    break;
                case IBinaryOperation or IIsPatternOperation when ConstantComparison.Read(test.Parent) is { AsksForNonZero: { } asksForSuccess }:
                    succeedsWhenTrue = succeedsWhenTrue == asksForSuccess;
                    break;
                case IConditionalOperation { WhenFalse: null, Parent: IBlockOperation } conditional
                    when conditional.Condition == test
                        && !succeedsWhenTrue
                        && OnlyThrows(conditional.WhenTrue)
                        && !conditional.Syntax.ContainsDirectives
                        && !IsCaughtByType(conditional):
                    return new ReplaceableCode(conditional.Syntax, IsStatement: true) { InnerComments = FindComments(conditional.Syntax, call.Syntax) };
                default:
                    return null;
            }

            test = test.Parent;
        }
    }

    /// <summary>Whether a handler of the same function asks which exception it is, so that another would go elsewhere.</summary>
    private static bool IsCaughtByType(IOperation statement) => CaughtExceptions.ClausesRound(statement).Any(clause =>
        clause.Filter is not null || AsksWhich(clause) || clause.ExceptionType is not { SpecialType: SpecialType.System_Object } and not { Name: "Exception" });

    /// <summary>Whether a handler of any exception tells one type from others, or looks at its code.</summary>
    private static bool AsksWhich(ICatchClauseOperation clause) => clause.Handler.Descendants().Any(operation => operation
        is IIsTypeOperation or IIsPatternOperation or IConversionOperation { IsImplicit: false } or ISwitchOperation or ISwitchExpressionOperation
        or IPropertyReferenceOperation { Property.Name: "NativeErrorCode" or "ErrorCode" or "HResult" });

    /// <summary>An exception of the author's own type, or from a method of theirs, is meant for code that expects it.</summary>
    private static bool OnlyThrows(IOperation branch) => branch switch
    {
        IThrowOperation { Exception: { } exception } => exception.WithoutConversions() is IObjectCreationOperation { Type.DeclaringSyntaxReferences.IsEmpty: true },
        IExpressionStatementOperation statement => OnlyThrows(statement.Operation),
        IBlockOperation { Operations: { Length: 1 } operations } => OnlyThrows(operations[0]),
        _ => false,
    };

    /// <summary>Each on a line of its own, indented as the statement is.</summary>
    private static SyntaxTriviaList FindComments(SyntaxNode statement, SyntaxNode call)
    {
        SyntaxTrivia lineEnd = statement.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.ToFullString() is "\n" or "\r\n");
        SyntaxTrivia indentation = statement.GetLeadingTrivia().LastOrDefault(trivia => trivia.ToFullString().All(character => character is ' ' or '\t'));
        IEnumerable<SyntaxTrivia> comments = statement.DescendantTrivia().Where(trivia =>
            statement.Span.Contains(trivia.Span)
            && !call.FullSpan.Contains(trivia.Span)
            && trivia.ToFullString() is var text
            && (text.StartsWith("/", StringComparison.Ordinal) || text.StartsWith("'", StringComparison.Ordinal)));
        return new SyntaxTriviaList().AddRange(comments.SelectMany(comment => new[] { comment, lineEnd, indentation }).Where(trivia => trivia.RawKind != 0));
    }
}
