using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which of the offered actions a test applies.</summary>
internal sealed record CodeActionSelection(int? Index, string? EquivalenceKey, Action<CodeAction, IVerifier>? Check)
{
    /// <summary>The chosen action, or null where it is not offered.</summary>
    public CodeAction? Choose(ImmutableArray<CodeAction> actions, IVerifier verifier)
    {
        var chosen = EquivalenceKey is null
            ? actions.ElementAtOrDefault(Index ?? 0)
            : actions.FirstOrDefault(action => action.EquivalenceKey == EquivalenceKey);
        if (chosen is null)
        {
            return null;
        }

        if (Index is { } index && EquivalenceKey is not null)
        {
            verifier.Equal(
                EquivalenceKey,
                actions.ElementAtOrDefault(index)?.EquivalenceKey,
                $"The code action equivalence key and index must be consistent when both are specified. Offered: {Describe(actions)}");
        }

        Check?.Invoke(chosen, verifier);
        return chosen;
    }

    public static string Describe(ImmutableArray<CodeAction> actions)
        => actions.IsEmpty ? "none" : string.Join(", ", actions.Select((action, index) => $"{index}: {Describe(action)}"));

    public static string Describe(CodeAction action) => $"'{action.Title}' (equivalence key '{action.EquivalenceKey}')";
}
