using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// The locals of a member whose every assignment is in plain sight: not passed by reference, not pointed to, and assigned
/// only in the function that declares them, whatever lambdas may read them.
/// </summary>
internal static class TrackedLocals
{
    /// <summary>Each with whether it has its value from one place and is not read before, so that it holds the same wherever it is read.</summary>
    public static Dictionary<ILocalSymbol, bool> Find(MemberVariables variables)
    {
        var tracked = new Dictionary<ILocalSymbol, bool>(SymbolEqualityComparer.Default);
        foreach (KeyValuePair<ISymbol, List<IOperation>> pair in variables.Mentions)
        {
            if (pair.Key is ILocalSymbol { IsRef: false, IsStatic: false, IsFunctionValue: false, IsFixed: false } local && HasOneSource(pair.Value) is { } hasOneSource)
            {
                tracked.Add(local, hasOneSource);
            }
        }

        return tracked;
    }

    /// <summary>Null for what is not tracked.</summary>
    private static bool? HasOneSource(List<IOperation> mentions)
    {
        IOperation? function = null;
        bool isInitialized = false;
        bool startsAtZero = false;
        int assignments = 0;
        foreach (IOperation mention in mentions)
        {
            if (mention is IVariableDeclaratorOperation declarator)
            {
                function = MemberBody.FunctionOf(mention);
                isInitialized = MemberVariables.InitializerOf(declarator) is not null;

                // Visual Basic's locals are 0 until they are assigned, and the variable of its For statement counts.
                startsAtZero = !isInitialized && mention.Language == LanguageNames.VisualBasic;
                continue;
            }

            VariableAccessKind access = VariableAccess.Of(mention);
            if (access == VariableAccessKind.Aliased || (access != VariableAccessKind.Read && MemberBody.FunctionOf(mention) != function))
            {
                return null;
            }

            assignments += access == VariableAccessKind.Read ? 0 : 1;
        }

        return function is null ? null : !startsAtZero && assignments + (isInitialized ? 1 : 0) <= 1;
    }
}
