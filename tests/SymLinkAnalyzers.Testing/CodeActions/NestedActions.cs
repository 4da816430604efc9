using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The actions in a group of actions.</summary>
internal static class NestedActions
{
    public static ImmutableArray<CodeAction> Of(CodeAction action) => action.NestedActions;
}
