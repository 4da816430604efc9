using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Adds <c>[SupportedOSPlatform("windows")]</c>, by which CA1416 guards the callers.</summary>
internal sealed class MarkForWindows : Fix
{
    /// <summary>That of the attribute.</summary>
    public const string Namespace = "System.Runtime.Versioning";

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        // The generator cannot give a Declare an attribute.
        if (context.FindDeclaration() is not { Form: not ImportForm.Declare } declaration
            || context.FindSyntax(declaration) is not { } syntax
            || await context.FindTypeEverywhereAsync(Namespace + ".SupportedOSPlatformAttribute").ConfigureAwait(false) is not { } attribute)
        {
            return null;
        }

        return new FixPlan("Mark the import for Windows", [new EditPlace(context.Document.Id, syntax)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxGenerator generator = editor.Generator;
            bool isCSharp = syntax.Language == LanguageNames.CSharp;
            if (!isCSharp)
            {
                await edits.AddUsingAsync(context.Document.Id, Namespace, cancellationToken).ConfigureAwait(false);
            }

            SyntaxNode name = isCSharp ? ImportedType.Create(attribute, generator) : generator.TypeExpression(attribute);
            editor.ReplaceNode(syntax, AttributeLists.AddToMethod(syntax, generator.Attribute(name, [generator.LiteralExpression("windows")]), generator));
        });
    }
}
