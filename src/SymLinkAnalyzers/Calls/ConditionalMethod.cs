using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Tells whether calls of a method are left out of some builds, by its Conditional attributes.</summary>
internal static class ConditionalMethod
{
    /// <summary>Defined in Debug builds alone, by convention of every project template.</summary>
    private const string DebugSymbol = "DEBUG";

    private static readonly char[] s_separators = [' ', '\t', '=', '\r', '\n'];

    /// <summary>The symbols of which a build has to define one for the call to stay, as a message names them; null where every build does.</summary>
    /// <param name="tree">The file that calls it.</param>
    public static string? FindMissingSymbol(IMethodSymbol method, SyntaxTree tree, KnownTypes types)
    {
        SortedSet<string>? missing = null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (!types.Is(attribute.AttributeClass, KnownType.ConditionalAttribute)
                || attribute.ConstructorArguments.Length != 1
                || attribute.ConstructorArguments[0].Value is not string symbol)
            {
                continue;
            }

            // One symbol that is defined is enough for the call to stay.
            if (IsDefinedByFile(symbol, tree) ?? (!Names(DebugSymbol, symbol, tree.Options) && IsDefinedByProject(symbol, tree.Options)))
            {
                return null;
            }

            (missing ??= new(StringComparer.Ordinal)).Add(symbol);
        }

        return missing is null ? null : string.Join(" or ", missing);
    }

    /// <summary>Whether the last directive at the beginning of the file that names the symbol defines it; null where none does.</summary>
    private static bool? IsDefinedByFile(string symbol, SyntaxTree tree)
    {
        bool? isDefined = null;
        foreach (SyntaxTrivia trivia in tree.GetRoot().GetLeadingTrivia())
        {
            string[] words = trivia.IsDirective ? trivia.ToString().TrimStart('#').Split(s_separators, StringSplitOptions.RemoveEmptyEntries) : [];
            if (words.Length > 1 && Names(words[1], symbol, tree.Options))
            {
                isDefined = words[0].ToUpperInvariant() switch
                {
                    "DEFINE" => true,
                    "UNDEF" => false,
                    "CONST" => words.Length > 2 && words[2].ToUpperInvariant() is not ("FALSE" or "NOTHING" or "0"),
                    _ => isDefined,
                };
            }
        }

        return isDefined;
    }

    private static bool IsDefinedByProject(string symbol, ParseOptions options) => options.PreprocessorSymbolNames.Any(name => Names(name, symbol, options));

    private static bool Names(string name, string symbol, ParseOptions options) =>
        string.Equals(name, symbol, options.Language == LanguageNames.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
