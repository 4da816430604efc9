using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Finds the code that a call which throws can stand for, so that the same people learn of a failure, and as much of it.</summary>
internal static class ThrowingCall
{
    /// <summary>Null where somebody reads the error code, or an exception of another type would not come to whom it should.</summary>
    public static UnusedResult? FindReplaced(NativeCall call, FixContext context)
    {
        if (UnusedResult.FindExpression(call) is { } unused)
        {
            return !NativeErrorReads.Find(call).AreOutside(unused.Node)
                && ThrowingPlace.Allows(call.Invocation, NamedLink.Of(call), context.Interop.Values.Types)
                    ? unused
                    : null;
        }

        return ThrowOnFailure.Find(call) is { } statement
            && !NativeErrorReads.Find(call).AreOutside(statement.Node)
            && !CaughtTypes.Include(statement.Node, context)
                ? statement
                : null;
    }
}

/// <summary>Finds the handlers of a file that ask for the type of an exception, or for its code.</summary>
internal static class CaughtTypes
{
    /// <summary>Whether one of them, perhaps in a caller, may be meant for what the statement throws.</summary>
    public static bool Include(SyntaxNode statement, FixContext context)
    {
        ITypeSymbol[] thrown = [.. statement.DescendantNodes()
            .Select(node => context.Model.GetOperation(node, context.CancellationToken))
            .OfType<IThrowOperation>()
            .Select(operation => operation.Exception?.WithoutConversions().Type)
            .OfType<ITypeSymbol>()];
        foreach (SyntaxToken token in context.Root.DescendantTokens())
        {
            if (statement.Span.Contains(token.Span))
            {
                continue;
            }

            if (token.ValueText == "NativeErrorCode")
            {
                return true;
            }

            if (string.Equals(token.ValueText, "catch", StringComparison.OrdinalIgnoreCase)
                && FindClause(token, context) is { ExceptionType: { Name: not ("Exception" or "Object") } caught }
                && Array.Exists(thrown, type => context.Compilation.ClassifyCommonConversion(type, caught).IsImplicit))
            {
                return true;
            }
        }

        return false;
    }

    private static ICatchClauseOperation? FindClause(SyntaxToken token, FixContext context)
    {
        foreach (SyntaxNode? node in new[] { token.Parent, token.Parent?.Parent })
        {
            if (node is not null && context.Model.GetOperation(node, context.CancellationToken) is ICatchClauseOperation clause)
            {
                return clause;
            }
        }

        return null;
    }
}
