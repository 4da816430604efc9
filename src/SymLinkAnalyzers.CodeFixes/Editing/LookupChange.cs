using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Finds the names by which an export is looked up for a delegate, which have to change with the delegate.</summary>
internal static class LookupChange
{
    /// <summary>The literals that get the new name; null where a name is no literal. Imports that are declared have none.</summary>
    public static IReadOnlyList<EditPlace>? Plan(NativeDeclaration declaration, DeclarationChange change, FixContext context)
    {
        List<EditPlace> places = [];
        if (declaration.Form != ImportForm.Delegate || change.EntryPoint is null)
        {
            return places;
        }

        foreach (NativeDeclaration bound in context.Session.FindBindings(declaration.Method.ContainingType))
        {
            if (bound.EntryPoint == change.EntryPoint || bound.Binding is not { } binding)
            {
                continue;
            }

            SyntaxNode name = binding.Export.NameOperation.Syntax;
            if (binding.Export.NameOperation is not ILiteralOperation || context.Solution.GetDocument(name.SyntaxTree) is not { } document)
            {
                return null;
            }

            if (!places.Exists(place => place.Node == name))
            {
                places.Add(new EditPlace(document.Id, name));
            }
        }

        return places;
    }
}
