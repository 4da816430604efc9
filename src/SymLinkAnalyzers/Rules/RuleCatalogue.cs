using System.Collections.Immutable;
using SymLinkAnalyzers.Rules.Alternatives;
using SymLinkAnalyzers.Rules.Arguments;
using SymLinkAnalyzers.Rules.Configuration;
using SymLinkAnalyzers.Rules.Declarations;
using SymLinkAnalyzers.Rules.Kernel;
using SymLinkAnalyzers.Rules.Results;

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
        new SupportedPlatformRule(),
        new OtherBooleanWidthRule(),
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
        new ReferencedBooleanRule(),
        new SuccessByLastErrorRule(),
        new BooleanComparedWithOneRule(),
        new UnprivilegedFlagMissingRule(),
        new UndefinedFlagsRule(),
        new DirectoryFlagRule(),
        new SwappedPathsRule(),
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
        new MklinkRule(),
        new TransactedCallRule(),
        new DeleteAndCreateRule(),
        new TryResultIgnoredRule(),
        new UncaughtPrivilegeRule(),
        new OtherKindDeletedRule());

    public static FlagConstantRule ForEnums { get; } = new();

    public static ReferencedAssemblyRule ForReferences { get; } = new();

    public static InvalidOptionRule ForOptions { get; } = new();
}
