using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Sets and removes the arguments of an attribute, in C# and Visual Basic alike, leaving the others as they are written.</summary>
internal static class AttributeArguments
{
    /// <summary>The order in which the named arguments of an import are written, whichever fix adds them.</summary>
    private static readonly string[] s_order = ["EntryPoint", "CharSet", "StringMarshalling", "ExactSpelling", "SetLastError"];

    public static SyntaxNode Set(SyntaxNode attribute, string name, SyntaxNode value, SyntaxGenerator generator)
    {
        if (Find(attribute, name) is { } expression)
        {
            return attribute.ReplaceNode(expression, value.WithTriviaFrom(expression));
        }

        int rank = Rank(name);
        int index = Array.FindLastIndex([.. LanguageSyntax.ArgumentsOf(attribute)], argument => Rank(LanguageSyntax.ArgumentNameOf(argument)) < rank) + 1;
        SyntaxNode inserted = generator.InsertAttributeArguments(attribute, index, [generator.AttributeArgument(name, value)]);

        // The generator hands back a list round the attribute.
        return (inserted.DescendantNodesAndSelf().FirstOrDefault(node => node.RawKind == attribute.RawKind) ?? inserted).WithTriviaFrom(attribute);
    }

    /// <summary>Sets an argument that is a member of an enum; one that is a member already keeps the way it is qualified.</summary>
    public static SyntaxNode SetMember(SyntaxNode attribute, string name, string enumType, string member, Compilation compilation, SyntaxGenerator generator) =>
        Find(attribute, name) is { } expression
            ? attribute.ReplaceNode(expression, ChangeMember(expression, enumType, member, compilation, generator))
            : Set(attribute, name, InteropName.CreateMember(enumType, member, compilation, generator), generator);

    public static SyntaxNode SetFirst(SyntaxNode attribute, SyntaxNode value)
    {
        SyntaxNode expression = LanguageSyntax.ExpressionOf(LanguageSyntax.ArgumentsOf(attribute)[0]);
        return attribute.ReplaceNode(expression, value.WithTriviaFrom(expression));
    }

    public static SyntaxNode SetFirstMember(SyntaxNode attribute, string enumType, string member, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode expression = LanguageSyntax.ExpressionOf(LanguageSyntax.ArgumentsOf(attribute)[0]);
        return attribute.ReplaceNode(expression, ChangeMember(expression, enumType, member, compilation, generator));
    }

    public static SyntaxNode Remove(SyntaxNode attribute, string name) =>
        Find(attribute, name) is { Parent: { } argument } ? attribute.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)! : attribute;

    private static SyntaxNode ChangeMember(SyntaxNode expression, string enumType, string member, Compilation compilation, SyntaxGenerator generator) =>
        LanguageSyntax.ReceiverOf(expression) is not null && LanguageSyntax.NameOf(expression) is var name
            ? expression.ReplaceNode(name, generator.IdentifierName(member).WithTriviaFrom(name))
            : InteropName.CreateMember(enumType, member, compilation, generator).WithTriviaFrom(expression);

    /// <summary>What is given for a property, or null.</summary>
    private static SyntaxNode? Find(SyntaxNode attribute, string name) =>
        LanguageSyntax.ArgumentsOf(attribute).FirstOrDefault(argument => string.Equals(LanguageSyntax.ArgumentNameOf(argument), name, StringComparison.OrdinalIgnoreCase)) is { } argument
            ? LanguageSyntax.ExpressionOf(argument)
            : null;

    /// <summary>The module comes first, by whatever name.</summary>
    private static int Rank(string? name) => name is null or "dllName" or "libraryName" ? -1 : Array.IndexOf(s_order, name) is >= 0 and var index ? index : s_order.Length;
}

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
