using System.Collections.Immutable;
using SymLinkAnalyzers.Rules.Arguments;
using SymLinkAnalyzers.Rules.Calls;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.Rules;

/// <summary>All rules, by what they judge. A new rule is added here and nowhere else.</summary>
internal static class RuleCatalogue
{
    public static ImmutableArray<DeclarationRule> ForDeclarations { get; } = ImmutableArray.Create<DeclarationRule>(
        new ReturnWidthRule(),
        new LastErrorNotCapturedRule(),
        new AnsiPathsRule(),
        new StringMarshallingRule(),
        new EntryPointRule(),
        new SignatureRule(),
        new CallingConventionRule(),
        new FlagConstantRule(),
        new SupportedPlatformRule());

    public static ImmutableArray<CallRule> ForCalls { get; } = ImmutableArray.Create<CallRule>(
        new ResultIgnoredRule(),
        new UnprivilegedFlagMissingRule());
}
