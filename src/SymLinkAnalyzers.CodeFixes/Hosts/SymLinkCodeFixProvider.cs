using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Hosts;

/// <summary>Offers, for each diagnostic, those of its fixes that can be made at its place, the preferred one first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(SymLinkCodeFixProvider))]
public sealed class SymLinkCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixCatalogue.FixableDiagnosticIds;

    public override FixAllProvider GetFixAllProvider() => SymLinkFixAllProvider.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FixRegistration.RegisterAsync(context);
}
