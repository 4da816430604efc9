using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>Finds whether a call is made only where a path exists, which code asks of a target and never of a link that it is about to make.</summary>
internal static class ExistenceGuard
{
    /// <summary>How many statements before the call are looked at, so that a long member takes no longer for each call.</summary>
    private const int NearStatements = 16;

    public static bool Protects(IOperation path, LinkCall call)
    {
        if (PathKindReader.VariableOf(path) is not { } variable)
        {
            return false;
        }

        KnownTypes types = call.Member.Types;
        IOperation inner = call.Invocation;
        for (IOperation? outer = inner.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case IConditionalOperation conditional when inner != conditional.Condition && PathKindReader.OfCondition(conditional.Condition, inner == conditional.WhenTrue, variable, types) != PathKind.Unknown:
                    return IsNextMention(conditional.Condition, path, variable, call.Member);
                case IBlockOperation block when FindLeaving(block, inner, variable, types) is { } leaving:
                    return IsNextMention(leaving.Condition, path, variable, call.Member);
            }
        }

        return false;
    }

    /// <summary>An earlier statement such as <c>if (!File.Exists(path)) return;</c>.</summary>
    private static IConditionalOperation? FindLeaving(IBlockOperation block, IOperation statement, ISymbol variable, KnownTypes types)
    {
        int index = block.Operations.IndexOf(statement);
        for (int before = index - 1; before >= 0 && before >= index - NearStatements; before--)
        {
            if (block.Operations[before] is IConditionalOperation { WhenFalse: null } conditional
                && MemberBody.Leaves(conditional.WhenTrue)
                && PathKindReader.OfCondition(conditional.Condition, holds: false, variable, types) != PathKind.Unknown)
            {
                return conditional;
            }
        }

        return null;
    }

    /// <summary>Whether nothing speaks of the path between the test and the call. What leaves in between has its own reasons to.</summary>
    private static bool IsNextMention(IOperation condition, IOperation path, ISymbol variable, MemberContext member)
    {
        SyntaxNode? leaving = condition.Parent is IConditionalOperation { WhenFalse: null } conditional && !conditional.Syntax.Span.Contains(path.Syntax.Span) ? conditional.Syntax : null;
        int mentions = 0;
        foreach (IOperation mention in member.Variables.MentionsOf(variable))
        {
            int start = mention.Syntax.SpanStart;
            if (start >= condition.Syntax.SpanStart
                && start < path.Syntax.SpanStart
                && mention is not IVariableDeclaratorOperation
                && !(leaving is not null && leaving.Span.Contains(start) && !condition.Syntax.Span.Contains(start)))
            {
                mentions++;
            }
        }

        return mentions == 1;
    }
}
