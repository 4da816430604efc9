using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>A node that a fix is going to replace.</summary>
internal readonly record struct EditPlace(DocumentId Document, SyntaxNode Node);
