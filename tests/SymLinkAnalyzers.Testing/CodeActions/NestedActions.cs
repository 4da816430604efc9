using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The actions in a group of actions.</summary>
public static class NestedActions
{
    public static ImmutableArray<CodeAction> Of(CodeAction action) => action.NestedActions;
}
