using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Adds an attribute to an import, laid out as the attributes that stand there.</summary>
internal static class AttributeLists
{
    public static SyntaxNode AddToMethod(SyntaxNode declaration, SyntaxNode attribute, SyntaxGenerator generator) =>
        AddInCSharp(declaration, attribute, target: null) ?? generator.AddAttributes(declaration, attribute);

    public static SyntaxNode AddToReturn(SyntaxNode declaration, SyntaxNode attribute, SyntaxGenerator generator)
    {
        AttributeTargetSpecifierSyntax target = SyntaxFactory.AttributeTargetSpecifier(
            SyntaxFactory.Token(SyntaxKind.ReturnKeyword),
            SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));
        return AddInCSharp(declaration, attribute, target) ?? generator.AddReturnAttributes(declaration, attribute);
    }

    private static SyntaxNode? AddInCSharp(SyntaxNode declaration, SyntaxNode attribute, AttributeTargetSpecifierSyntax? target) => declaration switch
    {
        MethodDeclarationSyntax method => method.WithAttributeLists(Append(method.AttributeLists, attribute, target)),
        DelegateDeclarationSyntax { AttributeLists.Count: 0 } first => AddFirst(first, attribute, target),
        DelegateDeclarationSyntax type => type.WithAttributeLists(Append(type.AttributeLists, attribute, target)),
        LocalFunctionStatementSyntax function => function.WithAttributeLists(Append(function.AttributeLists, attribute, target)),
        _ => null,
    };

    /// <summary>On a line of its own, and the declaration below it.</summary>
    private static DelegateDeclarationSyntax AddFirst(DelegateDeclarationSyntax declaration, SyntaxNode attribute, AttributeTargetSpecifierSyntax? target)
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(leading.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        SyntaxTrivia lineEnd = declaration.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        AttributeListSyntax added = CreateList(attribute, target)
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(lineEnd.IsKind(SyntaxKind.EndOfLineTrivia) ? lineEnd : SyntaxFactory.ElasticCarriageReturnLineFeed);
        return declaration.WithLeadingTrivia(indentation).WithAttributeLists(SyntaxFactory.SingletonList(added));
    }

    private static AttributeListSyntax CreateList(SyntaxNode attribute, AttributeTargetSpecifierSyntax? target)
    {
        AttributeSyntax single = attribute is AttributeListSyntax made ? made.Attributes[0] : (AttributeSyntax)attribute;
        return SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(single)).WithTarget(target).NormalizeWhitespace();
    }

    /// <summary>The new list goes below the last one, or beside it where they share a line with the method.</summary>
    private static SyntaxList<AttributeListSyntax> Append(SyntaxList<AttributeListSyntax> lists, SyntaxNode attribute, AttributeTargetSpecifierSyntax? target)
    {
        AttributeListSyntax added = CreateList(attribute, target);
        AttributeListSyntax last = lists[lists.Count - 1];
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(last.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return last.GetTrailingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? lists.Add(added.WithLeadingTrivia(indentation).WithTrailingTrivia(last.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))))
            : lists.Replace(last, last.WithTrailingTrivia(SyntaxFactory.Space)).Add(added.WithTrailingTrivia(last.GetTrailingTrivia()));
    }
}
