using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>
/// Gives a corrected import a name of its own, and its old name and types to a method that calls it. So all callers compile
/// that need those types, such as a delegate, code that is generated anew, or <c>dynamic</c>.
/// </summary>
internal static class ImportWrapper
{
    public static void Insert(NativeDeclaration declaration, DeclarationChange change, SyntaxNode syntax, SyntaxNode corrected, DocumentEditor editor)
    {
        SyntaxGenerator generator = editor.Generator;
        IMethodSymbol method = declaration.Method;
        string name = FreeName.Find(method.Name + "Import", taken => !method.ContainingType.GetMembers(taken).IsEmpty);
        SyntaxTrivia[] lineEnd = [.. Layout.LineEndsOf(syntax)];
        editor.InsertAfter(syntax, CreateMethod(method, GetParameters(), change, name, editor.OriginalDocument.Id, generator)
            .WithLeadingTrivia(lineEnd)
            .WithTrailingTrivia(lineEnd)
            .WithAdditionalAnnotations(Formatter.Annotation));
        editor.ReplaceNode(syntax, FreeName.Mark(generator.WithName(corrected, name), name));

        // The strings of a Declare look as if they were by reference.
        IEnumerable<SyntaxNode> GetParameters() => declaration.Form == ImportForm.Declare
            ? generator.GetParameters(syntax).Select(parameter => parameter.WithoutTrivia())
            : method.Parameters.Select(parameter => generator.ParameterDeclaration(parameter));
    }

    private static SyntaxNode CreateMethod(IMethodSymbol method, IEnumerable<SyntaxNode> parameters, DeclarationChange change, string import, DocumentId document, SyntaxGenerator generator)
    {
        SyntaxNode call = generator.InvocationExpression(generator.IdentifierName(import), method.Parameters.Select(CreateArgument));
        return generator.MethodDeclaration(
            method.Name,
            parameters,
            typeParameters: null,
            method.ReturnsVoid ? null : generator.TypeExpression(method.ReturnType),
            method.DeclaredAccessibility,
            method.ContainingType.TypeKind == TypeKind.Module ? DeclarationModifiers.None : DeclarationModifiers.Static,
            [method.ReturnsVoid ? generator.ExpressionStatement(call) : generator.ReturnStatement(CreateResult())]);

        SyntaxNode CreateArgument(IParameterSymbol parameter)
        {
            SyntaxNode value = generator.IdentifierName(parameter.Name);
            return generator.Argument(parameter.RefKind, parameter.Ordinal == change.NarrowedFlags?.Ordinal ? generator.ConvertExpression(FlagsTypeChange.CreateType(generator), value) : value);
        }

        SyntaxNode CreateResult()
        {
            var use = new CallerUse(new EditPlace(document, call), call, Test: null);
            return change.Return?.NewType is not { } type ? call
                : type.SpecialType == SpecialType.System_Boolean ? use.CreateBoolean(method.ReturnType, generator)
                : method.ReturnType.SpecialType == SpecialType.System_Boolean ? use.CreateStatusTest(generator)
                : generator.ConvertExpression(method.ReturnType, call);
        }
    }
}
