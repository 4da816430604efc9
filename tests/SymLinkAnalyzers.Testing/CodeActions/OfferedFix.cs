using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The action that a test chose of those offered for a diagnostic.</summary>
internal sealed record OfferedFix(Document Document, Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action);
