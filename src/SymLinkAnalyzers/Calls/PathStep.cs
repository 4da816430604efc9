using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Calls;

/// <summary>One operation on a path that starts after a call. The same operation may be on paths of several kinds.</summary>
/// <param name="Operation">The operation, of the graph.</param>
/// <param name="Outcome">How the call went, on this path.</param>
/// <param name="Interference">What may have overwritten the call's error before, or null.</param>
/// <param name="IsDirect">Whether no other condition was tested since the outcome was known.</param>
/// <param name="IsThrown">Whether this is the value of a throw.</param>
/// <param name="Test">What the operation says of the call, where it is a comparison or such.</param>
internal sealed record PathStep(IOperation Operation, Outcome Outcome, IOperation? Interference, bool IsDirect, bool IsThrown, ResultTest Test)
{
    public SyntaxNode Syntax => Operation.Syntax;
}
