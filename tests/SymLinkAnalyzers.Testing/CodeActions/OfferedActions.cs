using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The actions that a fix or refactoring offers at one place.</summary>
internal static class OfferedActions
{
    /// <summary>Unfolds groups, and verifies that the editor can tell the actions apart.</summary>
    public static ImmutableArray<CodeAction> Flatten(IEnumerable<CodeAction> actions, IVerifier verifier)
    {
        var flat = actions.SelectMany(Leaves).ToImmutableArray();
        foreach (var action in flat)
        {
            verifier.True(
                action.EquivalenceKey is not null,
                $"The code action '{action.Title}' has no equivalence key, so that FixAll cannot tell it from others.");
        }

        if (flat.GroupBy(action => action.EquivalenceKey).FirstOrDefault(group => group.Skip(1).Any()) is { } alike)
        {
            verifier.Fail(
                $"The equivalence keys of the code actions offered for one diagnostic must be distinct, but '{alike.Key}' is that of: "
                + string.Join(", ", alike.Select(action => $"'{action.Title}'")));
        }

        return flat;
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action)
        => NestedActions.Of(action) is { IsEmpty: false } nested ? nested.SelectMany(Leaves) : [action];
}
