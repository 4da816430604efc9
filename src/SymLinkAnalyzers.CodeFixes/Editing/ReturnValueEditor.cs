using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Changes the return type of an attributed import, and adds a MarshalAs attribute to its return value.</summary>
internal static class ReturnValueEditor
{
    public static SyntaxNode Apply(SyntaxNode declaration, NativeDeclaration import, ReturnChange change, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode edited = change.NewType is { } type ? WithReturnType(declaration, type, generator) : declaration;
        return import.ReturnMarshalAs is null && change.MarshalAs is { } marshalAs
            ? AttributeLists.AddToReturn(edited, CreateMarshalAs(marshalAs, compilation, generator), generator)
            : edited;
    }

    public static SyntaxNode CreateMarshalAs(UnmanagedType type, Compilation compilation, SyntaxGenerator generator) =>
        generator.Attribute(
            InteropName.Create("MarshalAsAttribute", compilation, generator),
            [AttributeArguments.CreateMember("UnmanagedType", type.ToString(), compilation, generator)]);

    private static SyntaxNode WithReturnType(SyntaxNode declaration, INamedTypeSymbol type, SyntaxGenerator generator)
    {
        SyntaxNode expression = generator.TypeExpression(type);
        return declaration switch
        {
            MethodDeclarationSyntax method => method.WithReturnType((TypeSyntax)expression.WithTriviaFrom(method.ReturnType)),
            LocalFunctionStatementSyntax function => function.WithReturnType((TypeSyntax)expression.WithTriviaFrom(function.ReturnType)),
            _ => WithTypeInVisualBasic(declaration, expression, generator),
        };
    }

    /// <summary>What stands behind the As clause, such as a comment, goes with it unless it is put back.</summary>
    private static SyntaxNode WithTypeInVisualBasic(SyntaxNode declaration, SyntaxNode type, SyntaxGenerator generator)
    {
        SyntaxTriviaList? trailing = declaration.ChildNodes().FirstOrDefault()?.GetTrailingTrivia();
        SyntaxNode changed = generator.WithType(declaration, type);
        return trailing is { } kept && changed.ChildNodes().FirstOrDefault() is { } first ? changed.ReplaceNode(first, first.WithTrailingTrivia(kept)) : changed;
    }
}
