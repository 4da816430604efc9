using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using CSharpFactory = Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>The expression that is the whole body of a member, local function or accessor of C#, or of a lambda.</summary>
/// <param name="Owner">What has the body.</param>
/// <param name="Expression">The expression.</param>
internal sealed record ExpressionBody(SyntaxNode Owner, SyntaxNode Expression)
{
    /// <summary>That of C# which is run as a statement. Null where it is written as one, or where a block cannot take its place.</summary>
    public static ExpressionBody? Find(IExpressionStatementOperation statement)
    {
        SyntaxNode expression = statement.Operation.Syntax;
        SyntaxNode? owner = expression.Parent switch
        {
            LambdaExpressionSyntax lambda => IsDelegate(statement) ? lambda : null,
            ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax } arrow => arrow.Parent,
            _ => null,
        };
        return owner is null || !statement.IsImplicit ? null : Create(owner, expression);
    }

    /// <summary>That of a lambda of either language which takes nothing and returns the value of the expression.</summary>
    public static ExpressionBody? Find(IReturnOperation returned) =>
        returned is { IsImplicit: true, ReturnedValue.Syntax: { Parent: { } lambda } expression }
        && (lambda.Language == LanguageNames.VisualBasic
            ? VisualBasicSyntax.IsFunctionOfNothing(lambda)
            : lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 })
        && IsDelegate(returned)
            ? Create(lambda, expression)
            : null;

    /// <summary>Puts statements in the place of the expression, and nothing is returned.</summary>
    public void Replace(IReadOnlyList<SyntaxNode> statements, DocumentEditor editor)
    {
        if (Owner.Language == LanguageNames.VisualBasic)
        {
            editor.ReplaceNode(Owner, (_, generator) => CreateSub(statements, generator).WithTriviaFrom(Owner).WithAdditionalAnnotations(Formatter.Annotation));
            return;
        }

        // What is all on one line would be left on it.
        BlockSyntax block = CSharpFactory.Block(statements.Cast<StatementSyntax>());
        block = block.WithOpenBraceToken(block.OpenBraceToken.WithTrailingTrivia(CSharpFactory.CarriageReturnLineFeed));
        editor.ReplaceNode(Owner, (current, _) => current switch
        {
            BaseMethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(End(method.ExpressionBody, method.SemicolonToken)),
            LocalFunctionStatementSyntax function => function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(End(function.ExpressionBody, function.SemicolonToken)),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(End(accessor.ExpressionBody, accessor.SemicolonToken)),
            LambdaExpressionSyntax { ExpressionBody: { } expression } lambda => lambda.WithExpressionBody(null).WithBlock(Annotate(expression).WithTrailingTrivia(expression.GetTrailingTrivia())),
            _ => current,
        });

        BlockSyntax End(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon) => Annotate(arrow!.Expression).WithTrailingTrivia(semicolon.TrailingTrivia);

        // A comment above the expression stays above what it has become.
        BlockSyntax Annotate(ExpressionSyntax expression) => (Layout.HasComment(expression.GetLeadingTrivia())
            ? block.ReplaceNode(block.Statements[0], block.Statements[0].WithLeadingTrivia(expression.GetLeadingTrivia()))
            : block).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SyntaxNode CreateSub(IReadOnlyList<SyntaxNode> statements, SyntaxGenerator generator) =>
        statements.Count == 1 && VisualBasicSyntax.ExpressionOfStatement(statements[0]) is { } expression
            ? generator.VoidReturningLambdaExpression(expression)
            : generator.VoidReturningLambdaExpression(statements);

    private static ExpressionBody? Create(SyntaxNode owner, SyntaxNode expression) =>
        owner.ContainsDirectives
        || HasComment(expression.GetFirstToken().GetPreviousToken())
        || (expression.Parent is ArrowExpressionClauseSyntax && Layout.HasComment(expression.GetTrailingTrivia().Concat(expression.GetLastToken().GetNextToken().LeadingTrivia)))
            ? null
            : new ExpressionBody(owner, expression);

    /// <summary>A lambda that becomes a tree of expressions can have no statements.</summary>
    private static bool IsDelegate(IOperation statement) => statement.Parent?.Parent is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation };

    private static bool HasComment(SyntaxToken token) => Layout.HasComment(token.LeadingTrivia.Concat(token.TrailingTrivia));
}
