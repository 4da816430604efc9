using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Turns a Visual Basic Declare, which has no room for attributes, into an equal DllImport method.</summary>
internal static class DeclareStatement
{
    public static SyntaxNode ToDllImport(NativeDeclaration import, SyntaxNode declare, DeclarationChange change, Compilation compilation, SyntaxGenerator generator)
    {
        IMethodSymbol method = import.Method;
        ITypeSymbol type = change.Return?.NewType ?? method.ReturnType;
        SyntaxNode converted = generator.MethodDeclaration(
            method.Name,
            generator.GetParameters(declare).Select((parameter, position) => ChangeType(parameter.WithoutTrivia(), position)),
            typeParameters: null,
            method.ReturnsVoid && change.Return?.NewType is null ? null : generator.TypeExpression(type),
            AccessibilityToWrite(method, declare),
            method.ContainingType.TypeKind == TypeKind.Module ? DeclarationModifiers.None : DeclarationModifiers.Static,
            statements: []);
        converted = generator.AddAttributes(converted, CreateDllImport(import, change, compilation, generator));
        foreach (AttributeData attribute in method.GetAttributes())
        {
            bool isDropped = change.DropsCallingConvention && attribute == import.UnmanagedCallConvAttribute;
            if (!isDropped && attribute.ApplicationSyntaxReference?.GetSyntax() is { } given)
            {
                converted = generator.AddAttributes(converted, given.WithoutTrivia());
            }
        }

        // A Declare may say in its As clause how the result is marshalled; a change of the type takes the old word for it away.
        UnmanagedType? marshalAs = change.Return is { } returned ? returned.MarshalAs
            : import.ReturnMarshalling.Source == MarshallingSource.Given ? import.ReturnMarshalling.Type
            : null;
        if (marshalAs is { } unmanaged)
        {
            converted = generator.AddReturnAttributes(converted, DeclarationEditor.CreateMarshalAs(unmanaged, compilation, generator));
        }

        return converted.WithTriviaFrom(declare).WithAdditionalAnnotations(Formatter.Annotation);

        SyntaxNode ChangeType(SyntaxNode parameter, int position) =>
            position == change.NarrowedFlags?.Ordinal ? generator.WithType(parameter, FlagsTypeChange.CreateType(generator)) : parameter;
    }

    /// <summary>Public goes without saying, so it is written where its author wrote it.</summary>
    private static Accessibility AccessibilityToWrite(IMethodSymbol method, SyntaxNode declare) =>
        method.DeclaredAccessibility == Accessibility.Public && !declare.DescendantTokens().Any(token => string.Equals(token.Text, "Public", StringComparison.OrdinalIgnoreCase))
            ? Accessibility.NotApplicable
            : method.DeclaredAccessibility;

    /// <summary>Says all that a Declare implies: the character set, the exact spelling, and that the error is kept.</summary>
    private static SyntaxNode CreateDllImport(NativeDeclaration import, DeclarationChange change, Compilation compilation, SyntaxGenerator generator)
    {
        string entryPoint = change.EntryPoint ?? import.EntryPoint;
        SyntaxNode charSet = InteropName.CreateMember("CharSet", (change.MakesUnicode ? CharSet.Unicode : import.CharSet).ToString(), compilation, generator);
        List<SyntaxNode> arguments = [generator.AttributeArgument(generator.LiteralExpression(change.Module ?? import.Module))];
        if (entryPoint != import.Method.Name || change.EntryPoint is not null)
        {
            arguments.Add(generator.AttributeArgument("EntryPoint", generator.LiteralExpression(entryPoint)));
        }

        arguments.Add(generator.AttributeArgument("CharSet", charSet));
        if (import.ExactSpelling || change.MakesUnicode)
        {
            arguments.Add(generator.AttributeArgument("ExactSpelling", generator.TrueLiteralExpression()));
        }

        arguments.Add(generator.AttributeArgument("SetLastError", generator.TrueLiteralExpression()));
        return generator.Attribute(InteropName.Create("DllImportAttribute", compilation, generator), arguments);
    }
}
