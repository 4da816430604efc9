using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A file of a state, still with its markup.</summary>
internal sealed record StateFile(string Path, SourceText Content, MarkupMode MarkupMode);
