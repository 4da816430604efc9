using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Refactorings;

/// <summary>At the name of a class or module: writes the right import of a row of the native table into it, in the style of the imports that it has.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(InsertImport))]
public sealed class InsertImport : CodeRefactoringProvider
{
    private const string Title = "Import a symbolic-link function";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        FixContext place = await new FixContextCache().CreateAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (await FindTypeAsync(place).ConfigureAwait(false) is not { } type
            || ImportHome.In(type, place) is not { } home)
        {
            return;
        }

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (NativeFunction function in NativeTable.Functions)
        {
            if (await PlanAsync(function, home, place).ConfigureAwait(false) is { } insertion)
            {
                actions.Add(CodeAction.Create(
                    $"{insertion.Import.ExportName} ({insertion.Import.Module})",
                    cancellation => SolutionEdits.RunAsync(place.Solution, insertion.TryAddAsync, cancellation),
                    nameof(InsertImport) + function.Name));
            }
        }

        if (actions.Count > 0)
        {
            context.RegisterRefactoring(CodeAction.Create(Title, actions.ToImmutable(), isInlinable: false));
        }
    }

    private static async Task<ImportInsertion?> PlanAsync(NativeFunction function, ImportHome home, FixContext place)
    {
        INamedTypeSymbol type = home.Type!;
        if (!type.GetMembers(function.Name).IsEmpty || place.MeansSomething(function.Name) || type.GetMembers().OfType<IMethodSymbol>().Any(method => place.Interop.Find(method)?.Function == function))
        {
            return null;
        }

        bool isPrivate = ArePrivate(type);
        ImportInsertion? preferred = await ImportInsertion.PlanAsync(place, home, function, isLibraryImport: !home.PrefersDllImport, isPrivate).ConfigureAwait(false);
        return preferred ?? await ImportInsertion.PlanAsync(place, home, function, isLibraryImport: false, isPrivate).ConfigureAwait(false);
    }

    /// <summary>Whether the imports of the type are; in a class of something else, nobody but the class itself needs them.</summary>
    private static bool ArePrivate(INamedTypeSymbol type) =>
        type.GetMembers().FirstOrDefault(ImportHome.IsImport) is { } import ? import.DeclaredAccessibility == Accessibility.Private : !(type.IsStatic || type.TypeKind == TypeKind.Module);

    /// <summary>The type whose name stands on the line of the cursor, at it or behind it.</summary>
    private static async Task<INamedTypeSymbol?> FindTypeAsync(FixContext place)
    {
        SourceText text = await place.Document.GetTextAsync(place.CancellationToken).ConfigureAwait(false);
        foreach (SyntaxNode node in place.Root.FindNode(place.Span, getInnermostNodeForTie: true).AncestorsAndSelf())
        {
            if (place.Model.GetDeclaredSymbol(node, place.CancellationToken) is INamedTypeSymbol type && IsAtName(type, text, place))
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsAtName(INamedTypeSymbol type, SourceText text, FixContext place) => type.Locations.Any(location =>
        location.SourceTree == place.Root.SyntaxTree
        && text.Lines.GetLineFromPosition(place.Span.Start).Span.Contains(location.SourceSpan)
        && place.Span.End <= location.SourceSpan.End);
}
