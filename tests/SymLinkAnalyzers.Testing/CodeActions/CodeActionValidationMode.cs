namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the syntax tree of a changed document is compared with what the parser makes of its text.</summary>
public enum CodeActionValidationMode
{
    None,

    /// <summary>Nodes and tokens. The default.</summary>
    SemanticStructure,

    /// <summary>Trivia as well.</summary>
    Full,
}
