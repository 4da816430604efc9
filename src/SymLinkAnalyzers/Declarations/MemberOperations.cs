using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Declarations;

/// <summary>The operations of a member's body, or of its initializer.</summary>
internal static class MemberOperations
{
    public static IEnumerable<IOperation> Of(ISymbol member, Compilation compilation)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                continue;
            }

            SemanticModel model = compilation.GetSemanticModel(reference.SyntaxTree);
            SyntaxNode syntax = reference.GetSyntax();

            // Visual Basic refers to the first line of a member: the body lies round it.
            if ((model.GetOperation(syntax) ?? (syntax.Parent is { } parent ? model.GetOperation(parent) : null)) is { } body)
            {
                yield return body;
                continue;
            }

            foreach (IOperation initializer in FindInitializers(syntax, model))
            {
                yield return initializer;
            }

            if (syntax.Parent is { } declaration && member is IFieldSymbol)
            {
                foreach (IOperation initializer in FindInitializers(declaration, model))
                {
                    yield return initializer;
                }
            }
        }
    }

    private static IEnumerable<IOperation> FindInitializers(SyntaxNode syntax, SemanticModel model)
    {
        foreach (SyntaxNode child in syntax.ChildNodes())
        {
            if (model.GetOperation(child) is ISymbolInitializerOperation { Parent: null } initializer)
            {
                yield return initializer;
            }
        }
    }
}
