using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds what an operation stands in.</summary>
internal static class MemberBody
{
    /// <summary>The whole body that the operation belongs to, lambdas and local functions included.</summary>
    public static IOperation Of(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The member that the operation belongs to, looking through lambdas and local functions.</summary>
    public static ISymbol? MemberOf(IOperation operation)
    {
        ISymbol? member = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            member = member.ContainingSymbol;
        }

        return member;
    }

    /// <summary>The lambda or local function round the operation, or the member's root.</summary>
    public static IOperation FunctionOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                break;
            }
        }

        return operation;
    }

    /// <summary>Whether an operation is part of another.</summary>
    public static bool IsIn(IOperation whole, IOperation part)
    {
        IOperation? outer = part;
        while (outer is not null && outer != whole)
        {
            outer = outer.Parent;
        }

        return outer is not null;
    }

    /// <summary>Whether a branch ends in a return, a throw, or a jump, so that what follows it does not run.</summary>
    public static bool Leaves(IOperation branch) =>
        (branch is IBlockOperation { Operations: { IsEmpty: false } operations } ? operations[operations.Length - 1] : branch)
            is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    /// <summary>The statement round the operation that lies straight in a block or in a case of a Switch; what lies in none is the root.</summary>
    public static IOperation StatementOf(IOperation operation)
    {
        while (operation.Parent is { } parent and not (IBlockOperation or ISwitchCaseOperation))
        {
            operation = parent;
        }

        return operation;
    }
}
