using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>All that the package brings into a compiler or an editor.</summary>
internal static class ShippedComponents
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        Create<DiagnosticAnalyzer>(typeof(DeclarationAnalyzer).Assembly, type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages);

    private static readonly Assembly s_fixes = typeof(SymLinkCodeFixProvider).Assembly;

    public static ImmutableArray<CodeFixProvider> FixesOf(string language) =>
        Create<CodeFixProvider>(s_fixes, type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages, language);

    public static ImmutableArray<CodeRefactoringProvider> RefactoringsOf(string language) =>
        Create<CodeRefactoringProvider>(s_fixes, type => type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Languages, language);

    private static ImmutableArray<T> Create<T>(Assembly assembly, Func<Type, string[]?> languages, string? language = null) =>
    [
        .. assembly.GetTypes()
            .Where(type => typeof(T).IsAssignableFrom(type) && languages(type) is { } exported && (language is null || exported.Contains(language)))
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
