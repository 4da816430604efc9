using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>This Roslyn tells nobody what is in a group: it counts as one action.</summary>
public static class NestedActions
{
    public static ImmutableArray<CodeAction> Of(CodeAction action) => [];
}
