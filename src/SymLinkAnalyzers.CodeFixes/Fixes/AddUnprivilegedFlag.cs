using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Asks for the unprivileged way.</summary>
internal sealed class AddUnprivilegedFlag() : AddFlag(FlagMeaning.AllowUnprivilegedCreate)
{
    public override string EquivalenceKey => nameof(AddUnprivilegedFlag);
}
