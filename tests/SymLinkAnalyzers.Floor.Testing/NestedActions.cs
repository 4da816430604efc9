using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The actions in a group of actions. This Roslyn knows them, but keeps them to itself.</summary>
public static class NestedActions
{
    private static readonly PropertyInfo s_nested =
        typeof(CodeAction).GetProperty("NestedCodeActions", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingMemberException(nameof(CodeAction), "NestedCodeActions");

    public static ImmutableArray<CodeAction> Of(CodeAction action) => (ImmutableArray<CodeAction>)s_nested.GetValue(action)!;
}
