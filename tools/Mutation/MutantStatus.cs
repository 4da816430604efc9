namespace SymLinkAnalyzers.Mutation;

internal enum MutantStatus
{
    Killed,
    Timeout,
    Survived,
    NoCoverage,

    /// <summary>The changed code does not compile, so it says nothing about the tests.</summary>
    CompileError,

    /// <summary>The process of the tests broke down; why is not known.</summary>
    RuntimeError,

    /// <summary>Of another room, or within a change of more code.</summary>
    Ignored,
}
