using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>What a node is, and the parts that it has, whichever of the languages it is of.</summary>
internal static class LanguageSyntax
{
    /// <summary>What a call calls; a node that is no call with a list of arguments is its own.</summary>
    public static SyntaxNode CalleeOf(SyntaxNode node) =>
        (IsVisualBasic(node) ? VisualBasicSyntax.CalleeOf(node) : (node as InvocationExpressionSyntax)?.Expression) ?? node;

    /// <summary>The arguments of a call or of an attribute, as they are written.</summary>
    public static IReadOnlyList<SyntaxNode> ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        AttributeSyntax { ArgumentList: { } list } => list.Arguments,
        _ => IsVisualBasic(node) ? VisualBasicSyntax.ArgumentsOf(node) : [],
    };

    /// <summary>What an argument passes; nothing else has to do with an argument that is left out, so that it is its own.</summary>
    public static SyntaxNode ExpressionOf(SyntaxNode argument) => argument switch
    {
        ArgumentSyntax given => given.Expression,
        AttributeArgumentSyntax given => given.Expression,
        _ => IsVisualBasic(argument) ? VisualBasicSyntax.ExpressionOf(argument) : argument,
    };

    /// <summary>The call or the creation of an object with one more argument: on a line of its own, where the last one stands on one.</summary>
    public static SyntaxNode AddArgument(SyntaxNode node, SyntaxNode argument) => IsVisualBasic(node) ? VisualBasicSyntax.AddArgument(node, argument) : node switch
    {
        InvocationExpressionSyntax call => call.WithArgumentList(AddArgument(call.ArgumentList, (ArgumentSyntax)argument)),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } creation => creation.WithArgumentList(AddArgument(list, (ArgumentSyntax)argument)),
        ObjectCreationExpressionSyntax { Type: var type } creation => creation
            .WithType(type.WithoutTrailingTrivia())
            .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList((ArgumentSyntax)argument)).WithTrailingTrivia(type.GetTrailingTrivia())),
        _ => node,
    };

    /// <summary>The name that an argument gives its parameter or property, or null.</summary>
    public static string? ArgumentNameOf(SyntaxNode argument) => argument switch
    {
        ArgumentSyntax given => given.NameColon?.Name.Identifier.ValueText,
        AttributeArgumentSyntax given => (given.NameEquals?.Name ?? given.NameColon?.Name)?.Identifier.ValueText,
        _ => IsVisualBasic(argument) ? VisualBasicSyntax.ArgumentNameOf(argument) : null,
    };

    /// <summary>What stands before the last dot of a member access or a qualified name; null where nothing does, as in a With statement of Visual Basic.</summary>
    public static SyntaxNode? ReceiverOf(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        _ => IsVisualBasic(node) ? VisualBasicSyntax.ReceiverOf(node) : null,
    };

    /// <summary>What stands behind the last dot of a member access or a qualified name; any other node is its own.</summary>
    public static SyntaxNode NameOf(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        QualifiedNameSyntax name => name.Right,
        _ => IsVisualBasic(node) ? VisualBasicSyntax.NameOf(node) : node,
    };

    /// <summary>The value that an enum member says itself that it has, or null.</summary>
    public static SyntaxNode? ValueOf(SyntaxNode member) =>
        IsVisualBasic(member) ? VisualBasicSyntax.ValueOf(member) : (member as EnumMemberDeclarationSyntax)?.EqualsValue?.Value;

    /// <summary>The first line of a method in Visual Basic, which alone makes a node of it.</summary>
    public static SyntaxNode? SignatureOf(SyntaxNode method) => IsVisualBasic(method) ? VisualBasicSyntax.SignatureOf(method) : null;

    public static bool IsParameter(SyntaxNode node) => IsVisualBasic(node) ? VisualBasicSyntax.IsParameter(node) : node is ParameterSyntax;

    /// <summary>Whether it is a module, which C# does not have.</summary>
    public static bool IsModule(SyntaxNode node) => IsVisualBasic(node) && VisualBasicSyntax.IsModule(node);

    public static bool IsEnum(SyntaxNode node) => IsVisualBasic(node) ? VisualBasicSyntax.IsEnum(node) : node is EnumDeclarationSyntax;

    /// <summary>Whether it is the whole of a type; what a symbol refers to is the first line in Visual Basic.</summary>
    public static bool IsType(SyntaxNode node) => IsVisualBasic(node) ? VisualBasicSyntax.IsType(node) : node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    /// <summary>An expression in the language of a node.</summary>
    public static SyntaxNode ParseExpression(string text, SyntaxNode like) =>
        IsVisualBasic(like) ? VisualBasicSyntax.ParseExpression(text) : SyntaxFactory.ParseExpression(text);

    /// <summary>Blank lines, indentation and comments in the language of a node.</summary>
    public static SyntaxTriviaList ParseTrivia(string text, SyntaxNode like) =>
        IsVisualBasic(like) ? VisualBasicSyntax.ParseTrivia(text) : SyntaxFactory.ParseLeadingTrivia(text);

    /// <summary>The type that the node is a part of.</summary>
    public static SyntaxNode? FindType(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(IsType);

    /// <summary>The type round all others that the node is a part of.</summary>
    public static SyntaxNode? FindOutermostType(SyntaxNode? node) => node?.AncestorsAndSelf().LastOrDefault(IsType);

    /// <summary>What begins each line of a doc comment.</summary>
    public static string DocumentationMarkOf(SyntaxNode node) => IsVisualBasic(node) ? "'''" : "///";

    /// <summary>Whether it is code between directives that the build leaves out.</summary>
    /// <summary>Whether the member takes errors as Visual Basic did before it had exceptions.</summary>
    public static bool HasOnError(SyntaxNode member) => IsVisualBasic(member) && VisualBasicSyntax.HasOnError(member);

    public static bool IsDisabledText(SyntaxTrivia trivia, SyntaxNode root) =>
        IsVisualBasic(root) ? VisualBasicSyntax.IsDisabledText(trivia) : trivia.IsKind(SyntaxKind.DisabledTextTrivia);

    private static ArgumentListSyntax AddArgument(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (list.Arguments.Count == 0)
        {
            return list.AddArguments(argument);
        }

        ArgumentSyntax last = list.Arguments[list.Arguments.Count - 1];
        AddedArgument<ArgumentSyntax> added = AddedArgument<ArgumentSyntax>.Behind(last, argument);
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(list.Arguments.Replace(last, added.Last).GetWithSeparators().AddRange(
            [SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(added.BehindComma), added.Argument])));
    }

    private static bool IsVisualBasic(SyntaxNode node) => node.Language == LanguageNames.VisualBasic;
}

/// <summary>
/// Arguments as they are written. The syntax of an operation leaves out the parentheses and the <c>!</c> round a value, and
/// where there are any, the argument's name too.
/// </summary>
internal static class WrittenArgument
{
    /// <summary>The item of the argument list; null where the argument is none, such as the object of an extension method.</summary>
    public static SyntaxNode? Find(IArgumentOperation argument, IOperation call) => argument.ArgumentKind == ArgumentKind.Explicit
        ? LanguageSyntax.ArgumentsOf(call.Syntax).FirstOrDefault(written => written.Span.Contains(argument.Syntax.Span))
        : null;

    public static bool IsNamed(SyntaxNode argument) => LanguageSyntax.ArgumentNameOf(argument) is not null;

    /// <summary>The call without the argument, but with the comments round it.</summary>
    public static SyntaxNode Remove(SyntaxNode argument, SyntaxNode call)
    {
        SyntaxToken before = argument.GetFirstToken().GetPreviousToken();
        if (!Layout.HasComment(argument.DescendantTrivia().Concat(before.TrailingTrivia).Concat(argument.GetLastToken().GetNextToken().TrailingTrivia)))
        {
            return call.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        // The blank behind the comma goes with it.
        SyntaxNode tracked = call.TrackNodes(argument);
        SyntaxToken comma = tracked.GetCurrentNode(argument)!.GetFirstToken().GetPreviousToken();
        tracked = comma.TrailingTrivia.All(Layout.IsBlank) ? tracked.ReplaceToken(comma, comma.WithTrailingTrivia()) : tracked;
        return tracked.RemoveNode(tracked.GetCurrentNode(argument)!, SyntaxRemoveOptions.KeepExteriorTrivia)!;
    }
}

/// <summary>An argument that comes behind the last one, as that is laid out.</summary>
/// <param name="Last">The one before.</param>
/// <param name="BehindComma">What stands between the comma and the argument.</param>
/// <param name="Argument">The argument.</param>
internal sealed record AddedArgument<T>(T Last, IReadOnlyList<SyntaxTrivia> BehindComma, T Argument)
    where T : SyntaxNode
{
    public static AddedArgument<T> Behind(T last, T argument)
    {
        SyntaxTriviaList trailing = last.GetTrailingTrivia();
        SyntaxTrivia[] lineEnds = [.. last.GetFirstToken().GetPreviousToken().TrailingTrivia.Where(Layout.IsLineEnd)];
        bool endsLine = trailing.Any(Layout.IsLineEnd);
        bool isParted = lineEnds.Length > 0 || (endsLine && Layout.HasComment(trailing));
        T next = lineEnds.Length > 0 ? argument.WithLeadingTrivia(Layout.IndentationOf(last)) : argument;
        return new AddedArgument<T>(
            endsLine ? last.WithoutTrailingTrivia() : last,
            !isParted ? [.. LanguageSyntax.ParseTrivia(" ", last)] : endsLine ? [.. trailing] : lineEnds,
            !endsLine ? next : next.WithTrailingTrivia(isParted ? trailing.Where(Layout.IsLineEnd) : trailing));
    }
}
