using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>A file that a fix adds.</summary>
/// <param name="Id">Its place in the solution.</param>
/// <param name="Name">Its name, with the extension.</param>
/// <param name="Model">The file beside it, whose tabs and line ends it has.</param>
/// <param name="Root">What stands in it.</param>
internal sealed record NewDocument(DocumentId Id, string Name, Document Model, SyntaxNode Root);
