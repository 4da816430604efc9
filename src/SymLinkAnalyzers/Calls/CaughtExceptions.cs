using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds the <c>try</c> statements round a call, and which exceptions their clauses catch.</summary>
internal static class CaughtExceptions
{
    /// <summary>The clauses that an exception of the call may come to, within its function, inner before outer.</summary>
    public static IEnumerable<ICatchClauseOperation> ClausesRound(IOperation call)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer, outer = outer.Parent)
        {
            if (outer is ITryOperation handled && handled.Body == inner)
            {
                foreach (ICatchClauseOperation clause in handled.Catches)
                {
                    yield return clause;
                }
            }
        }
    }

    /// <summary>Whether the operation runs while an exception is handled.</summary>
    public static bool IsInHandler(IOperation operation) => IsIn(operation, (outer, _) => outer is ICatchClauseOperation);

    /// <summary>Whether the operation runs after a block, however that ends.</summary>
    public static bool IsInFinally(IOperation operation) => IsIn(operation, (outer, inner) => outer is ITryOperation { Finally: { } last } && last == inner);

    private static bool IsIn(IOperation operation, Func<IOperation, IOperation, bool> isSought)
    {
        for (IOperation inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (isSought(outer, inner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause takes any exception there is.</summary>
    public static bool CatchesAny(ICatchClauseOperation clause) =>
        clause is { Filter: null, ExceptionType: { ContainingNamespace.Name: "System" } and ({ SpecialType: SpecialType.System_Object } or { Name: "Exception" }) };

    /// <summary>Whether the clause catches an exception of that very type; null where its filter asks for more than the type.</summary>
    public static bool? Catches(ICatchClauseOperation clause, ITypeSymbol exception) =>
        clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type && !IsOrDerivesFrom(exception, type) ? false
        : clause.Filter is { } filter ? Holds(filter, exception)
        : true;

    private static bool? Holds(IOperation condition, ITypeSymbol exception) => condition switch
    {
        IParenthesizedOperation parenthesized => Holds(parenthesized.Operand, exception),
        IConversionOperation { OperatorMethod: null } conversion => Holds(conversion.Operand, exception),
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => !Holds(negation.Operand, exception),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both => Holds(both.LeftOperand, exception) & Holds(both.RightOperand, exception),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => Holds(either.LeftOperand, exception) | Holds(either.RightOperand, exception),
        IIsTypeOperation test when IsCaught(test.ValueOperand) => IsOrDerivesFrom(exception, test.TypeOperand) != test.IsNegated,
        IIsPatternOperation test when IsCaught(test.Value) => Matches(test.Pattern, exception),
        _ => null,
    };

    private static bool? Matches(IPatternOperation pattern, ITypeSymbol exception) => pattern switch
    {
        ITypePatternOperation type => IsOrDerivesFrom(exception, type.MatchedType),
        IDeclarationPatternOperation { MatchedType: { } type } => IsOrDerivesFrom(exception, type),
        INegatedPatternOperation negation => !Matches(negation.Pattern, exception),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Matches(both.LeftPattern, exception) & Matches(both.RightPattern, exception),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, exception) | Matches(either.RightPattern, exception),
        _ => null,
    };

    private static bool IsCaught(IOperation value)
    {
        IOperation? clause = value;
        while (clause is not (null or ICatchClauseOperation))
        {
            clause = clause.Parent;
        }

        return value.WithoutBuiltInConversions() is ILocalReferenceOperation { Local: var local }
            && (clause as ICatchClauseOperation)?.ExceptionDeclarationOrExpression is { } declared
            && SymbolEqualityComparer.Default.Equals((declared as IVariableDeclaratorOperation)?.Symbol ?? (declared as ILocalReferenceOperation)?.Local, local);
    }

    private static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
