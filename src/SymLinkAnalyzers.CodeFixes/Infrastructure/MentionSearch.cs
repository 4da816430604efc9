using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>How far a fix looks for code that mentions a symbol.</summary>
internal enum SearchScope
{
    /// <summary>The file of the place. A light bulb, which comes up at each move of the cursor, looks no further.</summary>
    File,

    /// <summary>Everywhere: an action that the user asked for may take its time.</summary>
    Solution,
}

/// <summary>One place where code mentions a symbol.</summary>
/// <param name="Document">The file.</param>
/// <param name="Model">What the compiler knows of it.</param>
/// <param name="Name">The name that is written there.</param>
internal sealed record Mention(Document Document, SemanticModel Model, SyntaxNode Name);

/// <summary>
/// Finds the code that mentions a symbol. All that share a name are found together and once: FixAll asks for many imports of
/// one name, and the workspace's own search would bind each mention again for each of them.
/// </summary>
internal sealed class MentionSearch
{
    // An editor computes the previews of several actions at once.
    private readonly ConcurrentDictionary<(string Name, DocumentId? File), ILookup<SymbolKey, Mention>> _found = new();

    /// <summary>Whether no code outside the file can name the symbol.</summary>
    public static bool AreInOneFile(ISymbol symbol)
    {
        for (ISymbol? outer = symbol; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
                || (outer.DeclaredAccessibility == Accessibility.Private && outer.ContainingType is { DeclaringSyntaxReferences.Length: 1 }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether code of any project can name the symbol: what others may see, others may use.</summary>
    public static bool MayBeInOtherProjects(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } type || MayBeInOtherProjects(type));

    public async Task<IEnumerable<Mention>> FindAsync(ISymbol symbol, Document file, SearchScope scope, CancellationToken cancellationToken)
    {
        (string, DocumentId?) searched = (symbol.Name, scope == SearchScope.File ? file.Id : null);
        if (!_found.TryGetValue(searched, out ILookup<SymbolKey, Mention>? found))
        {
            List<Mention> mentions = [];
            foreach (Document document in scope == SearchScope.File ? [file] : await GetDocumentsAsync(file.Project.Solution, cancellationToken).ConfigureAwait(false))
            {
                await AddAsync(symbol.Name, document, mentions, cancellationToken).ConfigureAwait(false);
            }

            found = mentions
                .SelectMany(mention => MentionedBy(mention, cancellationToken).Select(mentioned => (Key: SymbolKey.Of(mentioned), mention)))
                .ToLookup(pair => pair.Key, pair => pair.mention);
            _found[searched] = found;
        }

        return found[SymbolKey.Of(symbol)];
    }

    private static async Task<IEnumerable<Document>> GetDocumentsAsync(Solution solution, CancellationToken cancellationToken)
    {
        List<Document> documents = [];
        foreach (Project project in solution.Projects)
        {
            // Those that generators have written are among them.
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                documents.AddRange(compilation.SyntaxTrees.Select(tree => solution.GetDocument(tree)).OfType<Document>());
            }
        }

        return documents;
    }

    private static async Task AddAsync(string name, Document document, List<Mention> mentions, CancellationToken cancellationToken)
    {
        StringComparison comparison = document.Project.Language == LanguageNames.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (text.ToString().IndexOf(name, comparison) < 0
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        mentions.AddRange(
            from token in root.DescendantTokens(descendIntoTrivia: true)
            where string.Equals(token.ValueText, name, comparison)
            let written = token.Parent
            where written is not null
            select new Mention(document, model, written));
    }

    /// <summary>What the name is bound to, or might be.</summary>
    private static IEnumerable<ISymbol> MentionedBy(Mention mention, CancellationToken cancellationToken)
    {
        SymbolInfo bound = mention.Model.GetSymbolInfo(mention.Name, cancellationToken);
        return bound.Symbol is { } symbol ? new[] { symbol } : bound.CandidateSymbols;
    }

    /// <summary>A symbol in all projects: one of another language or target framework has symbols of its own for the same member.</summary>
    /// <param name="Assembly">The name of the assembly that declares it.</param>
    /// <param name="Id">The name in full, or null for what has none, such as a local.</param>
    /// <param name="Place">Where such a one is declared.</param>
    private readonly record struct SymbolKey(string? Assembly, string? Id, Location? Place)
    {
        public static SymbolKey Of(ISymbol symbol)
        {
            string? id = symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } ? null : symbol.OriginalDefinition.GetDocumentationCommentId();
            return new SymbolKey(symbol.ContainingAssembly?.Name, id, id is null ? symbol.Locations.FirstOrDefault() : null);
        }
    }
}
