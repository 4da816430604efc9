using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Turns a Visual Basic Declare, which has no room for attributes, into an equal DllImport method.</summary>
internal static class DeclareStatement
{
    public static SyntaxNode ToDllImport(NativeDeclaration import, SyntaxNode declare, ReturnChange change, Compilation compilation, SyntaxGenerator generator)
    {
        IMethodSymbol method = import.Method;
        ITypeSymbol type = change.NewType ?? method.ReturnType;
        SyntaxNode converted = generator.MethodDeclaration(
            method.Name,
            generator.GetParameters(declare).Select(parameter => parameter.WithoutTrivia()),
            typeParameters: null,
            generator.TypeExpression(type),
            AccessibilityToWrite(method, declare),
            method.ContainingType.TypeKind == TypeKind.Module ? DeclarationModifiers.None : DeclarationModifiers.Static,
            statements: []);
        converted = generator.AddAttributes(converted, CreateDllImport(import, compilation, generator));
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax() is { } given)
            {
                converted = generator.AddAttributes(converted, given.WithoutTrivia());
            }
        }

        if (change.MarshalAs is { } marshalAs)
        {
            converted = generator.AddReturnAttributes(converted, ReturnValueEditor.CreateMarshalAs(marshalAs, compilation, generator));
        }

        return converted.WithTriviaFrom(declare).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Public goes without saying, so it is written where its author wrote it.</summary>
    private static Accessibility AccessibilityToWrite(IMethodSymbol method, SyntaxNode declare) =>
        method.DeclaredAccessibility == Accessibility.Public && !declare.DescendantTokens().Any(token => string.Equals(token.Text, "Public", StringComparison.OrdinalIgnoreCase))
            ? Accessibility.NotApplicable
            : method.DeclaredAccessibility;

    /// <summary>Says all that a Declare implies: the character set, the exact spelling, and that the error is kept.</summary>
    private static SyntaxNode CreateDllImport(NativeDeclaration import, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode charSet = generator.MemberAccessExpression(
            InteropName.Create("CharSet", compilation, generator),
            import.CharSet.ToString());
        List<SyntaxNode> arguments =
        [
            generator.AttributeArgument(generator.LiteralExpression(import.Module)),
            generator.AttributeArgument("CharSet", charSet),
            generator.AttributeArgument("SetLastError", generator.TrueLiteralExpression()),
        ];
        if (import.ExactSpelling)
        {
            arguments.Add(generator.AttributeArgument("ExactSpelling", generator.TrueLiteralExpression()));
        }

        if (import.EntryPoint != import.Method.Name)
        {
            arguments.Insert(1, generator.AttributeArgument("EntryPoint", generator.LiteralExpression(import.EntryPoint)));
        }

        return generator.Attribute(
            InteropName.Create("DllImportAttribute", compilation, generator),
            arguments);
    }
}
