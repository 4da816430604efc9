using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing;

/// <summary>What a provider offers, beyond what the packages look at.</summary>
public static class OfferedActions
{
    // Public under the first name from Roslyn 4.9 on.
    private static readonly PropertyInfo s_nestedActions =
        typeof(CodeAction).GetProperty("NestedActions")
        ?? typeof(CodeAction).GetProperty("NestedCodeActions", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingMemberException(nameof(CodeAction), "NestedActions");

    /// <summary>The actions in a group of actions.</summary>
    public static ImmutableArray<CodeAction> NestedIn(CodeAction action) => (ImmutableArray<CodeAction>)s_nestedActions.GetValue(action)!;

    /// <summary>Fails where an editor cannot tell the actions apart that are offered for one diagnostic.</summary>
    internal static ImmutableArray<CodeAction> VerifyDistinct(ImmutableArray<CodeAction> actions, IVerifier verifier)
    {
        verifier.True(actions.All(action => action.EquivalenceKey is not null), "A code action has no equivalence key.");
        verifier.Equal(
            actions.Length,
            actions.Select(action => action.EquivalenceKey).Distinct().Count(),
            "The code actions that are offered for one diagnostic need distinct equivalence keys: " + string.Join(", ", actions.Select(action => $"'{action.Title}' ({action.EquivalenceKey})")));
        return actions;
    }

    /// <summary>Leaves out the scopes that a provider's FixAll does not have.</summary>
    internal static CodeFixTestBehaviors ScopesWithout(CodeFixProvider provider)
    {
        FixAllScope[] scopes = provider.GetFixAllProvider()?.GetSupportedFixAllScopes().ToArray() ?? [];
        return Without(FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck)
            | Without(FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck)
            | Without(FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck);

        CodeFixTestBehaviors Without(FixAllScope scope, CodeFixTestBehaviors behavior) => scopes.Contains(scope) ? CodeFixTestBehaviors.None : behavior;
    }

    /// <summary>Leaves out the project where the solution has no other: both scopes are the same files then.</summary>
    internal static CodeFixTestBehaviors ScopesLikeOthers<TVerifier>(CodeFixTest<TVerifier> test, SolutionState state)
        where TVerifier : IVerifier, new() =>
        state.AdditionalProjects.Count == 0 && !test.CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck)
            ? CodeFixTestBehaviors.SkipFixAllInProjectCheck
            : CodeFixTestBehaviors.None;
}
