namespace SymLinkAnalyzers.DocGen;

/// <summary>The tool cannot do what it was asked to; the message is for the user.</summary>
internal sealed class DocGenException(string message) : Exception(message);
