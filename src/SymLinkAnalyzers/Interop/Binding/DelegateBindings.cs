using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Interop.Binding;

/// <summary>Finds where a compilation makes delegates of exports, so that the delegates can be judged where they are declared.</summary>
internal static class DelegateBindings
{
    public static ImmutableArray<NativeDeclaration> Find(InteropContext context)
    {
        var found = ImmutableArray.CreateBuilder<NativeDeclaration>();
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            string text = tree.GetText().ToString();
            if (text.IndexOf(DynamicBinding.Maker, StringComparison.OrdinalIgnoreCase) < 0 && !MentionsFunction(text))
            {
                continue;
            }

            SemanticModel model = context.Compilation.GetSemanticModel(tree);
            foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
            {
                if ((string.Equals(token.ValueText, DynamicBinding.Maker, StringComparison.OrdinalIgnoreCase) || NativeTable.TryFind(token.ValueText, out _))
                    && FindCall(token, model) is { } call
                    && context.IsBinding(call)
                    && context.FindBound(call) is { Form: ImportForm.Delegate } declaration)
                {
                    found.Add(declaration);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A helper method may be given the name of the function.</summary>
    private static bool MentionsFunction(string text) =>
        NativeTable.Functions.Any(function => text.IndexOf(function.Name, StringComparison.Ordinal) >= 0) || BooleanFunctions.MayBeNamedIn(text);

    private static IInvocationOperation? FindCall(SyntaxToken name, SemanticModel model)
    {
        for (SyntaxNode? node = name.Parent; node is not null; node = node.Parent)
        {
            if (model.GetOperation(node) is IInvocationOperation call)
            {
                return call;
            }
        }

        return null;
    }
}
