using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Fixes an error of the compiler.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class UndefinedTypeFix : TypeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0246", "BC30002"];
}
