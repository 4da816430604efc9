using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Refactorings;

/// <summary>
/// Turns a DllImport of a function of the table into a LibraryImport: with the right width, the W export and UTF-16, where
/// the SDK's own conversion (SYSLIB1054) writes a four-byte Boolean and an entry point that does not exist.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertToLibraryImport))]
public sealed class ConvertToLibraryImport : CodeRefactoringProvider
{
    private const string Title = "Convert to LibraryImport";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        FixContext place = await FixContext.CreateAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (place.FindDeclaration() is not { Form: ImportForm.DllImport } declaration
            || await LibraryImportConversion.PlanAsync(declaration, place).ConfigureAwait(false) is not { } conversion)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            Title,
            cancellation => ConvertAsync(place, conversion, cancellation),
            nameof(ConvertToLibraryImport)));
    }

    private static async Task<Solution> ConvertAsync(FixContext place, LibraryImportConversion conversion, CancellationToken cancellationToken)
    {
        // The generated code is unsafe, whatever the import itself is.
        Solution solution = place.Solution;
        if (place.Document.Project.CompilationOptions is CSharpCompilationOptions { AllowUnsafe: false } options)
        {
            solution = solution.WithProjectCompilationOptions(place.Document.Project.Id, options.WithAllowUnsafe(true));
        }

        var edits = new SolutionEdits(solution);
        DocumentEditor editor = await edits.GetEditorAsync(place.Document.Id, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(conversion.Method, conversion.Convert(place.Compilation, editor.Generator));
        foreach (TypeDeclarationSyntax type in conversion.Method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                editor.ReplaceNode(type, (current, generator) => generator.WithModifiers(current, generator.GetModifiers(current).WithPartial(true)));
            }
        }

        foreach (CallerEdit caller in conversion.Change.Return?.Callers ?? [])
        {
            DocumentEditor callerEditor = await edits.GetEditorAsync(caller.Place.Document, cancellationToken).ConfigureAwait(false);
            callerEditor.ReplaceNode(caller.Place.Node, caller.CreateReplacement(callerEditor.Generator));
        }

        return await edits.GetChangedSolutionAsync(cancellationToken).ConfigureAwait(false);
    }
}
