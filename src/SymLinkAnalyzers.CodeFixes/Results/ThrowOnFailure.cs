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
                        && FindThrown(conditional.WhenTrue) is { } thrown
                        && (IsOfTheSystem(thrown) || CaughtExceptions.ClausesRound(conditional).Any(CaughtExceptions.CatchesAny))
                        && !conditional.Syntax.ContainsDirectives
                        && !ExceptionHandlers.TellApart(conditional, thrown):
                    return new ReplaceableCode(conditional.Syntax, IsStatement: true) { Call = call.Syntax };
                default:
                    return null;
            }

            test = test.Parent;
        }
    }

    /// <summary>The exception that is all a branch makes; null for one of the author's own type, or from a method of theirs, which is meant for code that expects it.</summary>
    private static ITypeSymbol? FindThrown(IOperation branch) => branch switch
    {
        IThrowOperation { Exception: { } exception } => exception.WithoutConversions() is IObjectCreationOperation { Type: { DeclaringSyntaxReferences.IsEmpty: true } type } ? type : null,
        IExpressionStatementOperation statement => FindThrown(statement.Operation),
        IBlockOperation { Operations: { Length: 1 } operations } => FindThrown(operations[0]),
        _ => null,
    };

    /// <summary>Whether it is what calls of the system throw: callers that expect another, such as InvalidOperationException, may stand in any file.</summary>
    private static bool IsOfTheSystem(ITypeSymbol exception) => exception.Name is "Exception" or "IOException" or "Win32Exception";
}
