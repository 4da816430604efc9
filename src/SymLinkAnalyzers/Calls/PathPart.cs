using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>A piece of a path.</summary>
/// <param name="Text">Null where it is not constant.</param>
/// <param name="Operation">What the piece is made by.</param>
internal sealed record PathPart(string? Text, IOperation Operation)
{
    /// <summary>Whether the text is written out right here, so that it can be rewritten.</summary>
    public bool IsLiteral => Text is not null && Operation is ILiteralOperation;
}
