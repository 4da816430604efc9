using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.DocGen.Rules;

/// <summary>What the package does besides its rules.</summary>
/// <param name="Ids">Of the suppression, or of what the compiler reports; none for a refactoring.</param>
/// <param name="Title">What it does.</param>
/// <param name="Kind">What it is, as a reader names it.</param>
/// <param name="IsEdit">Whether it changes code.</param>
internal sealed record OtherEntry(IReadOnlyList<string> Ids, string Title, string Kind, bool IsEdit);

/// <summary>The suppressions, the fixes for what the compiler reports, and the refactorings, as the built assemblies know them.</summary>
internal static class OtherList
{
    public static IReadOnlyList<OtherEntry> ReadAll() =>
    [
        .. new ImportAdviceSuppressor().SupportedSuppressions.Select(suppression => new OtherEntry(
            [suppression.Id], $"Silences {suppression.SuppressedDiagnosticId} on these imports, because its fix breaks them", "suppression", IsEdit: false)),
        new OtherEntry(FixCatalogue.UnresolvedNameIds, "A name of these functions is not defined", "compiler error", IsEdit: true),
        .. from type in typeof(FixCatalogue).Assembly.GetTypes()
           where type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>() is not null
           orderby type.Name
           select new OtherEntry([], ReadTitle(type), "refactoring", IsEdit: true),
    ];

    private static string ReadTitle(Type refactoring) =>
        refactoring.GetField("Title", BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string
        ?? throw new DocGenException($"{refactoring.Name} has no constant Title");
}
