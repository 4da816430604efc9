using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>Holds the fixes, their catalogue and what the editor loads together.</summary>
public sealed class FixCatalogueTests
{
    private static readonly Assembly s_assembly = typeof(SymLinkCodeFixProvider).Assembly;

    private static IEnumerable<Fix> Fixes => FixCatalogue.FixableDiagnosticIds.Concat(FixCatalogue.UnresolvedNameIds).SelectMany(id => FixCatalogue.For(id)).Distinct();

    [Fact]
    public void Only_rules_are_fixed() =>
        Assert.Empty(FixCatalogue.FixableDiagnosticIds.Except(RuleDescriptors.All.Select(rule => rule.Id)));

    [Fact]
    public void Every_fix_is_in_the_catalogue() =>
        Assert.Equal(
            s_assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fix)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            Fixes.Select(fix => fix.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_equivalence_key_of_a_fix_is_its_name() =>
        Assert.All(Fixes, fix => Assert.Equal(fix.GetType().Name, fix.EquivalenceKey));

    [Fact]
    public void An_id_that_is_not_ours_has_no_fix() => Assert.Empty(FixCatalogue.For("CA2101"));

    [Fact]
    public void Only_errors_of_the_compiler_are_fixed_besides() =>
        Assert.All(FixCatalogue.UnresolvedNameIds, id => Assert.Matches(@"^(CS|BC)\d+$", id));

    [Fact]
    public void There_is_one_fix_provider_for_rules_and_one_for_errors_of_the_compiler() =>
        Assert.Equal(
            [nameof(SymLinkCodeFixProvider), nameof(UnresolvedNameCodeFixProvider)],
            s_assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider))).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fix_provider_is_exported_for_both_languages() =>
        Assert.All(
            s_assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider))),
            type => Assert.Equal([LanguageNames.CSharp, LanguageNames.VisualBasic], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages));

    [Fact]
    public void No_two_fix_providers_share_an_id() =>
        Assert.Empty(new SymLinkCodeFixProvider().FixableDiagnosticIds.Intersect(new UnresolvedNameCodeFixProvider().FixableDiagnosticIds));

    [Fact]
    public void Every_refactoring_is_exported() =>
        Assert.All(
            s_assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeRefactoringProvider))),
            type => Assert.NotEmpty(type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()!.Languages));
}
