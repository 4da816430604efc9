using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Rules;

/// <summary>A place that is wrong because of a call before it.</summary>
internal sealed record Finding(SyntaxNode Place, params object?[] Arguments);
