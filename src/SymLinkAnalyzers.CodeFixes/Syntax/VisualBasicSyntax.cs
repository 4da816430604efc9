using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;
using Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>
/// The nodes of Visual Basic. It is asked of no other, and nothing of it is inlined: an editor for C# alone need not have the
/// assembly with these types.
/// </summary>
internal static class VisualBasicSyntax
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode? CalleeOf(SyntaxNode node) => node is InvocationExpressionSyntax { ArgumentList: not null } call ? call.Expression : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool HasOnError(SyntaxNode member) => member.DescendantNodes().Any(node => node is OnErrorGoToStatementSyntax or OnErrorResumeNextStatementSyntax);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReadOnlyList<SyntaxNode> ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        AttributeSyntax { ArgumentList: { } list } => list.Arguments,
        _ => [],
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode ExpressionOf(SyntaxNode argument) => argument is SimpleArgumentSyntax given ? given.Expression : argument;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode AddArgument(SyntaxNode node, SyntaxNode argument) => node switch
    {
        InvocationExpressionSyntax { ArgumentList: { } list } call => call.WithArgumentList(AddArgument(list, (ArgumentSyntax)argument)),
        ObjectCreationExpressionSyntax { ArgumentList: { } list } creation => creation.WithArgumentList(AddArgument(list, (ArgumentSyntax)argument)),
        ObjectCreationExpressionSyntax { Type: var type } creation => creation
            .WithType(type.WithoutTrailingTrivia())
            .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList((ArgumentSyntax)argument)).WithTrailingTrivia(type.GetTrailingTrivia())),
        _ => node,
    };

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

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? ArgumentNameOf(SyntaxNode argument) => (argument as SimpleArgumentSyntax)?.NameColonEquals?.Name.Identifier.ValueText;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode? ReceiverOf(SyntaxNode node) => (node as MemberAccessExpressionSyntax)?.Expression ?? (node as QualifiedNameSyntax)?.Left;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode NameOf(SyntaxNode node) => (node as MemberAccessExpressionSyntax)?.Name ?? (node as QualifiedNameSyntax)?.Right ?? node;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode? ValueOf(SyntaxNode member) => (member as EnumMemberDeclarationSyntax)?.Initializer?.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode? SignatureOf(SyntaxNode method) => (method as MethodBlockBaseSyntax)?.BlockStatement;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsParameter(SyntaxNode node) => node is ParameterSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsModule(SyntaxNode node) => node is ModuleBlockSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsEnum(SyntaxNode node) => node is EnumBlockSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsType(SyntaxNode node) => node is TypeBlockSyntax or EnumBlockSyntax or DelegateStatementSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool HasMembers(SyntaxNode module) => module is ModuleBlockSyntax { Members.Count: > 0 };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode AddMember(SyntaxNode module, SyntaxNode member) => ((ModuleBlockSyntax)module).AddMembers((StatementSyntax)member);

    /// <summary>Whether it is <c>Function() …</c> on one line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsFunctionOfNothing(SyntaxNode node) =>
        node is SingleLineLambdaExpressionSyntax { RawKind: (int)SyntaxKind.SingleLineFunctionLambdaExpression, SubOrFunctionHeader: { Modifiers.Count: 0, ParameterList.Parameters.Count: 0 } };

    /// <summary>The expression that a statement is made of alone, or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode? ExpressionOfStatement(SyntaxNode statement) => (statement as ExpressionStatementSyntax)?.Expression;

    /// <summary><c>Is &lt;&gt; 0</c>, as a Case has it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode CaseOfAllButZero() => SyntaxFactory.CaseNotEqualsClause(
        SyntaxFactory.Token(SyntaxKind.IsKeyword).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.Token(SyntaxKind.LessThanGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.NumericLiteralExpression(SyntaxFactory.IntegerLiteralToken("0", LiteralBase.Decimal, TypeCharacter.None, 0)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode ParseExpression(string text) => SyntaxFactory.ParseExpression(text);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxTriviaList ParseTrivia(string text) => SyntaxFactory.ParseLeadingTrivia(text);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsDisabledText(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.DisabledTextTrivia);

    /// <summary>The first type or method of a text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SyntaxNode ParseMember(string text) => SyntaxFactory.ParseCompilationUnit(text).Members[0];
}
