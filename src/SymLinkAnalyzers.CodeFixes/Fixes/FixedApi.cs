namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Whose API the code calls after a fix.</summary>
internal enum FixedApi
{
    /// <summary>Whichever it called before.</summary>
    Any,

    /// <summary>SymLinks.SymLink.</summary>
    SymLink,

    /// <summary>File and Directory of System.IO.</summary>
    Framework,

    /// <summary>The imported function itself.</summary>
    Declaration,
}
