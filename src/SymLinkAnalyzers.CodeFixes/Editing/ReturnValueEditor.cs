using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Changes the return type and the return value's MarshalAs attribute of an attributed import.</summary>
internal static class ReturnValueEditor
{
    public static SyntaxNode Apply(SyntaxNode declaration, NativeDeclaration import, ReturnChange change, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode edited = declaration;
        SyntaxNode? attribute = import.ReturnMarshalAs?.ApplicationSyntaxReference?.GetSyntax();
        if (attribute is not null)
        {
            // A byte is one byte wide under U1 and I1 alike, so that an attribute that stands may stay and say so.
            edited = edited.ReplaceNode(attribute, ChangeMarshalAs(attribute, change.MarshalAs ?? UnmanagedType.U1, compilation, generator));
        }

        if (change.NewType is { } type)
        {
            edited = WithReturnType(edited, type, generator);
        }

        return attribute is null && change.MarshalAs is { } marshalAs
            ? AddReturnAttribute(edited, CreateMarshalAs(marshalAs, compilation, generator), generator)
            : edited;
    }

    public static SyntaxNode CreateMarshalAs(UnmanagedType type, Compilation compilation, SyntaxGenerator generator) =>
        generator.Attribute(InteropName.Create("MarshalAsAttribute", compilation, generator), [CreateUnmanagedType(type, compilation, generator)]);

    private static SyntaxNode CreateUnmanagedType(UnmanagedType type, Compilation compilation, SyntaxGenerator generator) =>
        generator.MemberAccessExpression(InteropName.Create("UnmanagedType", compilation, generator), type.ToString());

    /// <summary>Changes the enum member alone, so that the attribute stays written as its author wrote it.</summary>
    private static SyntaxNode ChangeMarshalAs(SyntaxNode attribute, UnmanagedType type, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode argument = attribute.ChildNodes().Last().ChildNodes().First();
        SyntaxNode expression = argument.ChildNodes().Last();
        SyntaxNode[] parts = [.. expression.ChildNodes()];
        bool isMember = parts.Length == 2 && expression.ToString().StartsWith(parts[0] + ".", StringComparison.Ordinal);
        return isMember
            ? attribute.ReplaceNode(parts[1], generator.IdentifierName(type.ToString()).WithTriviaFrom(parts[1]))
            : attribute.ReplaceNode(expression, CreateUnmanagedType(type, compilation, generator).WithTriviaFrom(expression));
    }

    private static SyntaxNode WithReturnType(SyntaxNode declaration, INamedTypeSymbol type, SyntaxGenerator generator)
    {
        SyntaxNode expression = generator.TypeExpression(type);
        return declaration switch
        {
            MethodDeclarationSyntax method => method.WithReturnType((TypeSyntax)expression.WithTriviaFrom(method.ReturnType)),
            LocalFunctionStatementSyntax function => function.WithReturnType((TypeSyntax)expression.WithTriviaFrom(function.ReturnType)),
            _ => generator.WithType(declaration, expression),
        };
    }

    private static SyntaxNode AddReturnAttribute(SyntaxNode declaration, SyntaxNode attribute, SyntaxGenerator generator) => declaration switch
    {
        MethodDeclarationSyntax method => method.WithAttributeLists(Append(method.AttributeLists, attribute)),
        LocalFunctionStatementSyntax function => function.WithAttributeLists(Append(function.AttributeLists, attribute)),
        _ => generator.AddReturnAttributes(declaration, attribute),
    };

    /// <summary>The new list goes below the last one, or beside it where they share a line with the method.</summary>
    private static SyntaxList<AttributeListSyntax> Append(SyntaxList<AttributeListSyntax> lists, SyntaxNode attribute)
    {
        AttributeSyntax single = attribute is AttributeListSyntax made ? made.Attributes[0] : (AttributeSyntax)attribute;
        AttributeListSyntax added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(single))
            .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.ReturnKeyword), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));
        AttributeListSyntax last = lists[lists.Count - 1];
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(last.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return last.GetTrailingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? lists.Add(added.WithLeadingTrivia(indentation).WithTrailingTrivia(last.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))))
            : lists.Replace(last, last.WithTrailingTrivia(SyntaxFactory.Space)).Add(added.WithTrailingTrivia(last.GetTrailingTrivia()));
    }
}
