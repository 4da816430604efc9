using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Finds the whole of an import.</summary>
internal static class DeclarationSyntax
{
    /// <summary>The part in the file of the diagnostic, or else the first; null for an import in metadata.</summary>
    public static SyntaxNode? Find(NativeDeclaration declaration, FixContext context)
    {
        ISymbol declared = declaration.Form == ImportForm.Delegate ? declaration.Method.ContainingType : declaration.Method;
        ImmutableArray<SyntaxReference> references = declared.DeclaringSyntaxReferences;
        SyntaxReference? reference = references.FirstOrDefault(candidate => candidate.SyntaxTree == context.Root.SyntaxTree) ?? references.FirstOrDefault();
        if (reference is null)
        {
            return null;
        }

        // A method's reference is its first line in Visual Basic. All else is whole, and the generator, which knows
        // neither local functions nor Declare statements, would take what contains them.
        SyntaxNode syntax = reference.GetSyntax(context.CancellationToken);
        bool isWhole = syntax.Language == LanguageNames.CSharp || declaration.Form == ImportForm.Declare;
        return isWhole ? syntax : context.Generator.GetDeclaration(syntax);
    }
}
