using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the fixes that lead to the user's preferred API first.</summary>
internal static class FixOrder
{
    public static ImmutableArray<Fix> Of(Diagnostic diagnostic, Document document, SyntaxTree tree)
    {
        ImmutableArray<Fix> fixes = FixCatalogue.For(diagnostic.Id);
        var options = new ProjectOptions(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        FixedApi preferred = Parse(options.FindPreferredApi(tree));
        return preferred == FixedApi.Any || fixes.Length < 2
            ? fixes
            : ImmutableArray.CreateRange(fixes.OrderBy(fix => fix.Api == preferred ? 0 : 1));
    }

    private static FixedApi Parse(string? value) => value switch
    {
        "symlink" => FixedApi.SymLink,
        "framework" => FixedApi.Framework,
        "declaration" => FixedApi.Declaration,
        _ => FixedApi.Any,
    };
}
