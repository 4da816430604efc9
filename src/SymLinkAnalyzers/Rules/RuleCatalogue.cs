using System.Collections.Immutable;
using SymLinkAnalyzers.Rules.Alternatives;
using SymLinkAnalyzers.Rules.Arguments;
using SymLinkAnalyzers.Rules.Calls;
using SymLinkAnalyzers.Rules.Configuration;
using SymLinkAnalyzers.Rules.Declarations;
using SymLinkAnalyzers.Rules.Kernel;

namespace SymLinkAnalyzers.Rules;

/// <summary>All rules, by what they judge. A new rule is added here and nowhere else.</summary>
internal static class RuleCatalogue
{
    private static readonly SwappedPathsRule s_swappedPaths = new();

    public static ImmutableArray<DeclarationRule> ForDeclarations { get; } = ImmutableArray.Create<DeclarationRule>(
        new ReturnWidthRule(),
        new LastErrorNotCapturedRule(),
        new AnsiPathsRule(),
        new StringMarshallingRule(),
        new EntryPointRule(),
        new SignatureRule(),
        new CallingConventionRule(),
        new SupportedPlatformRule(),
        new KernelRoutineRule(),
        new StatusWidthRule(),
        new UnicodeStringParameterRule());

    public static ImmutableArray<CallRule> ForCalls { get; } = ImmutableArray.Create<CallRule>(
        new ResultIgnoredRule(),
        new CallInConditionalMethodRule(),
        new ErrorReadLateRule(),
        new GetLastErrorImportRule(),
        new ErrorAsHResultRule(),
        new ErrorNeverCapturedRule(),
        new FailureWithoutReasonRule(),
        new ReferencedImportRule(),
        new SuccessByLastErrorRule(),
        new BooleanComparedWithOneRule(),
        new UnprivilegedFlagMissingRule(),
        new UndefinedFlagsRule(),
        new DirectoryFlagRule(),
        s_swappedPaths,
        new SlashInTargetRule(),
        new DriveRelativeTargetRule(),
        new VerbatimPathRule(),
        new UnexpandedPathRule(),
        new StatusIgnoredRule(),
        new UnprotectedLinkRule(),
        new DeviceLinkPrefixRule(),
        new SwappedObjectNamesRule(),
        new DeviceInterfaceRule(),
        new RemovalByPrefixRule(),
        new ManagedApiRule(),
        new TransactedCallRule(),
        new DeleteAndCreateRule());

    public static ImmutableArray<ProcessStartRule> ForProcessStarts { get; } = ImmutableArray.Create<ProcessStartRule>(
        new MklinkRule());

    public static FlagConstantRule ForEnums { get; } = new();

    public static InvalidOptionRule ForOptions { get; } = new();

    public static ImmutableArray<ILinkApiRule> ForLinkApis { get; } = ImmutableArray.Create<ILinkApiRule>(
        s_swappedPaths,
        new TryResultIgnoredRule());
}
