using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Finds the whole of an import in the file of the diagnostic.</summary>
internal static class DeclarationSyntax
{
    public static SyntaxNode? Find(NativeDeclaration declaration, FixContext context)
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
}
