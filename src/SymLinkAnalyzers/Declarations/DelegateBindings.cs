using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Declarations;

/// <summary>Finds where a compilation makes delegates of exports, so that the delegates can be judged where they are declared.</summary>
internal static class DelegateBindings
{
    private const string Method = "GetDelegateForFunctionPointer";

    public static ImmutableArray<NativeDeclaration> Find(NativeSession session)
    {
        var found = ImmutableArray.CreateBuilder<NativeDeclaration>();
        foreach (SyntaxTree tree in session.Compilation.SyntaxTrees)
        {
            if (tree.GetText().ToString().IndexOf(Method, StringComparison.OrdinalIgnoreCase) < 0)
            {
                continue;
            }

            SemanticModel model = session.Compilation.GetSemanticModel(tree);
            foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
            {
                if (string.Equals(token.ValueText, Method, StringComparison.OrdinalIgnoreCase)
                    && FindCall(token, model) is { } call
                    && session.FindBound(call) is { Form: ImportForm.Delegate } declaration)
                {
                    found.Add(declaration);
                }
            }
        }

        return found.ToImmutable();
    }

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
