using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Is not for Visual Basic.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CSharpOnlyFix : TypeFix;
