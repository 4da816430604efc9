using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>A local that is written and never read. It is needless once all mentions of it are gone, by one fix or by several.</summary>
/// <param name="Declaration">The declaration, which declares nothing else.</param>
/// <param name="Mentions">How often the code refers to it besides.</param>
internal sealed record WrittenLocal(SyntaxNode Declaration, int Mentions);
