using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Makes an import read as many bytes as the function returns: by a MarshalAs attribute, by another return type with the
/// callers rewritten, or by a DllImport method instead of a Declare.
/// </summary>
internal sealed class CorrectReturnWidth : Fix
{
    public override string EquivalenceKey => nameof(CorrectReturnWidth);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindDeclaration() is not { } declaration
            || FindSyntax(declaration, context) is not { } syntax
            || await PlanReturnAsync(declaration, context).ConfigureAwait(false) is not { } change)
        {
            return null;
        }

        string title = change.NewType is { } type
            ? $"Return {type.ToDisplayString()}, marshalled as {declaration.Function.ReturnTypeName}"
            : $"Marshal the result as {declaration.Function.ReturnTypeName}";
        return new FixPlan(title, async (edits, cancellationToken) =>
        {
            List<EditPlace> places = [new EditPlace(context.Document.Id, syntax)];
            places.AddRange(change.Callers.Select(caller => caller.Place));
            if (!edits.TryClaim(places))
            {
                return;
            }

            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            if (declaration.Form == ImportForm.Declare)
            {
                await edits.AddImportAsync(context.Document.Id, InteropName.Namespace, cancellationToken).ConfigureAwait(false);
            }

            editor.ReplaceNode(syntax, declaration.Form == ImportForm.Declare
                ? DeclareStatement.ToDllImport(declaration, syntax, change, context.Compilation, editor.Generator)
                : ReturnValueEditor.Apply(syntax, declaration, change, context.Compilation, editor.Generator));
            foreach (CallerEdit caller in change.Callers)
            {
                DocumentEditor callerEditor = await edits.GetEditorAsync(caller.Place.Document, cancellationToken).ConfigureAwait(false);
                callerEditor.ReplaceNode(caller.Place.Node, caller.CreateReplacement(callerEditor.Generator));
            }
        });
    }

    private static SyntaxNode? FindSyntax(NativeDeclaration declaration, FixContext context)
    {
        foreach (SyntaxReference reference in declaration.Method.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == context.Root.SyntaxTree)
            {
                // A method's reference is its first line in Visual Basic. All else is whole, and the generator, which knows
                // neither local functions nor Declare statements, would take what contains them.
                SyntaxNode syntax = reference.GetSyntax(context.CancellationToken);
                bool isWhole = syntax.Language == LanguageNames.CSharp || declaration.Form == ImportForm.Declare;
                return isWhole ? syntax : context.Generator.GetDeclaration(syntax);
            }
        }

        return null;
    }

    private static async Task<ReturnChange?> PlanReturnAsync(NativeDeclaration declaration, FixContext context)
    {
        UnmanagedType wanted = declaration.Function.Returns == ReturnKind.Boolean ? UnmanagedType.I1 : UnmanagedType.Bool;
        ITypeSymbol returned = declaration.Method.ReturnType;
        INamedTypeSymbol boolean = context.Compilation.GetSpecialType(SpecialType.System_Boolean);
        if (returned.SpecialType == SpecialType.System_Boolean)
        {
            return new ReturnChange(NewType: null, wanted, Callers: []);
        }

        // An enum, a struct or a pointer stands for a design that only its author can change.
        bool isVoid = declaration.Method.ReturnsVoid;
        if (declaration.Function.Returns != ReturnKind.Boolean
            || (!isVoid && returned.SpecialType is < SpecialType.System_Int16 or > SpecialType.System_UInt64)
            || await CallerUses.FindAsync(declaration.Method, context).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        if (isVoid)
        {
            return new ReturnChange(boolean, wanted, Callers: []);
        }

        return uses.OnlyCompareWithZero
            ? new ReturnChange(context.Compilation.GetSpecialType(SpecialType.System_Byte), MarshalAs: null, Callers: [])
            : new ReturnChange(boolean, wanted, uses.RewriteForBoolean(returned));
    }
}
