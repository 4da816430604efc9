using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Writes the enum that an import names as the type of its flags and that nobody declares, as happens to imports copied from elsewhere.</summary>
internal sealed class InsertFlagsEnum : Fix
{
    public override string EquivalenceKey => nameof(InsertFlagsEnum);

    public override FixedApi Api => FixedApi.Declaration;

    /// <summary>Whether the name at the place is the type of a parameter.</summary>
    public static bool MayBeAt(SyntaxNode node) => node.Ancestors().Take(3).Any(LanguageSyntax.IsParameter);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindDeclaration() is not { Function: var function } import
            || import.FindParameter(ParameterRole.Flags) is not { Type: IErrorTypeSymbol { Name: { Length: > 0 } name } } parameter
            || !parameter.Locations.Any(location => location.SourceTree == context.Root.SyntaxTree)
            || context.FindNode().ToString() != name
            || FlagsEnum.Of(function) is not { } flags
            || ImportHome.In(import.Method.ContainingType, context) is not { } home)
        {
            return null;
        }

        var plan = new FixPlan($"Write the enum {name}", [], (edits, cancellationToken) => EnumInsertion.AddAsync(flags with { Name = name, IsPublic = IsVisibleOutside(import.Method) }, home, edits, cancellationToken));
        return await TrialRun.MendsAsync(plan, context).ConfigureAwait(false) ? plan : null;
    }

    /// <summary>An enum that is hidden cannot be the type of a parameter that is not.</summary>
    private static bool IsVisibleOutside(ISymbol method)
    {
        for (ISymbol? symbol = method; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Writes the enum of a function's flags behind the type that imports the function.</summary>
internal static class EnumInsertion
{
    /// <summary>True the first time.</summary>
    public static bool TryBegin(FlagsEnum flags, ImportHome home, SolutionEdits edits) => edits.TryBegin(new AddedType(home.Document.Project.Id, flags.Name));

    public static async Task AddAsync(FlagsEnum flags, ImportHome home, SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (home.Declaration is not { } declaration || !TryBegin(flags, home, edits))
        {
            return;
        }

        DocumentEditor editor = await edits.GetEditorAsync(home.Document.Id, cancellationToken).ConfigureAwait(false);
        SyntaxNode outermost = declaration;
        for (SyntaxNode? node = declaration; node is not null; node = node.Parent)
        {
            if (editor.SemanticModel.GetDeclaredSymbol(node, cancellationToken) is INamedTypeSymbol)
            {
                outermost = TypeBlock.Of(node);
            }
        }

        string text = TypeBlock.BlankLineAfter(outermost) + ImportText.Of(declaration.Language).WriteEnum(flags) + "\n";
        TypeBlock.InsertAfter(outermost, [await new InsertedCode(home).ParseTypeAsync(text, cancellationToken).ConfigureAwait(false)], editor);
    }
}
