using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>How far a fix looks for code that mentions a symbol.</summary>
internal enum SearchScope
{
    /// <summary>The file of the place. A light bulb, which comes up at each move of the cursor, looks no further.</summary>
    File,

    /// <summary>Everywhere: an action, which somebody has asked for, may take its time.</summary>
    Solution,
}

/// <summary>Finds the code that mentions a symbol.</summary>
internal static class Mentions
{
    public static async Task<IEnumerable<ReferenceLocation>> FindAsync(ISymbol symbol, FixContext context, SearchScope scope)
    {
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(
            symbol,
            context.Solution,
            scope == SearchScope.File ? ImmutableHashSet.Create(context.Document) : null,
            context.CancellationToken).ConfigureAwait(false);
        return found.SelectMany(referenced => referenced.Locations);
    }

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
}
