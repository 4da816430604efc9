namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a code fix test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,

    /// <summary>Fixes the first diagnostic alone.</summary>
    FixOne = 0x01,

    SkipFixAllInDocumentCheck = 0x02,

    SkipFixAllInProjectCheck = 0x04,

    /// <summary>Leaves out what <c>dotnet format</c> does as well.</summary>
    SkipFixAllInSolutionCheck = 0x08,

    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Allows fixes of diagnostics that are only known once the whole compilation has been analyzed.</summary>
    SkipLocalDiagnosticCheck = 0x10,
}
