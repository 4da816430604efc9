using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Removes no definition but the one that is named.</summary>
internal sealed class AddExactMatchFlag() : AddFlag(FlagMeaning.ExactMatchOnRemove)
{
    public override string EquivalenceKey => nameof(AddExactMatchFlag);

    /// <summary>Null where no definition is named, so that there is nothing to match.</summary>
    public override Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindCall()?.FindArgument(ParameterRole.DosTarget) is { } target && target.Value.ConstantValue is not { HasValue: true, Value: null or "" }
            ? base.PlanAsync(context)
            : Task.FromResult<FixPlan?>(null);
}
