using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>What a node is, whichever of the languages it is of.</summary>
internal static class LanguageSyntax
{
    /// <summary>With something before the dot, which a With statement of Visual Basic makes needless.</summary>
    public static bool IsMemberAccess(SyntaxNode node) =>
        (IsVisualBasic(node) ? VisualBasicSyntax.IsMemberAccess(node) : node is MemberAccessExpressionSyntax) && node.ChildNodes().Count() == 2;

    /// <summary>With a list of arguments, which Visual Basic can do without.</summary>
    public static bool IsInvocation(SyntaxNode node) =>
        (IsVisualBasic(node) ? VisualBasicSyntax.IsInvocation(node) : node is InvocationExpressionSyntax) && node.ChildNodes().Count() == 2;

    public static bool IsParameter(SyntaxNode node) => IsVisualBasic(node) ? VisualBasicSyntax.IsParameter(node) : node is ParameterSyntax;

    /// <summary>Whether it is a module, which C# does not have.</summary>
    public static bool IsModule(SyntaxNode node) => IsVisualBasic(node) && VisualBasicSyntax.IsModule(node);

    /// <summary>Whether it is the whole of an enum in Visual Basic.</summary>
    public static bool IsEnumBlock(SyntaxNode node) => IsVisualBasic(node) && VisualBasicSyntax.IsEnumBlock(node);

    /// <summary>Whether it is the first line of a type in Visual Basic, and not the whole.</summary>
    public static bool IsTypeStatement(SyntaxNode node) => IsVisualBasic(node) && VisualBasicSyntax.IsTypeStatement(node);

    private static bool IsVisualBasic(SyntaxNode node) => node.Language == LanguageNames.VisualBasic;
}
