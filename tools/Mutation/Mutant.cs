namespace SymLinkAnalyzers.Mutation;

/// <summary>One change that Stryker made, and whether a test noticed.</summary>
internal sealed record Mutant(int Id, string File, int Line, string Original, string Replacement, bool IsStatic)
{
    internal required MutantStatus Status { get; set; }
}
