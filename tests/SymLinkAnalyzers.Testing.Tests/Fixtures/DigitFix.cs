using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Fixes one rule of two, and must not be told of the other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class DigitFix : TypeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.Digit.Id];

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
        => context.Diagnostics.All(diagnostic => diagnostic.Id == Rules.Digit.Id)
            ? base.RegisterCodeFixesAsync(context)
            : throw new InvalidOperationException("This is not for this fixer.");

    protected override string Rename(string name) => string.Concat(name.Where(character => !char.IsDigit(character)));
}
