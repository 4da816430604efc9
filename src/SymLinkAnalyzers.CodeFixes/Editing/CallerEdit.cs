using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The rewriting of one caller.</summary>
internal sealed record CallerEdit(EditPlace Place, Func<SyntaxGenerator, SyntaxNode> CreateReplacement);
