using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>What a node of Visual Basic is. It is asked of no other: an editor for C# alone need not have the assembly with these types.</summary>
internal static class VisualBasicSyntax
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsMemberAccess(SyntaxNode node) => node is MemberAccessExpressionSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsInvocation(SyntaxNode node) => node is InvocationExpressionSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsParameter(SyntaxNode node) => node is ParameterSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsModule(SyntaxNode node) => node is ModuleBlockSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsEnumBlock(SyntaxNode node) => node is EnumBlockSyntax;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsTypeStatement(SyntaxNode node) => node is TypeStatementSyntax or EnumStatementSyntax;
}
