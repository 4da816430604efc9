using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Fixes what is reported at the end.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class CompilationEndFix : TypeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.CompilationEnd.Id];
}
