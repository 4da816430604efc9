using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A file as the compiler sees it.</summary>
internal sealed record EvaluatedFile(string Path, SourceText Content);
