using System.Collections.Immutable;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Kernel;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.CodeFixes.Processes;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Rules.Alternatives;
using SymLinkAnalyzers.Rules.Arguments;
using SymLinkAnalyzers.Rules.Declarations;
using SymLinkAnalyzers.Rules.Kernel;
using SymLinkAnalyzers.Rules.Results;

namespace SymLinkAnalyzers.CodeFixes.Providers;

/// <summary>Which fixes repair what a rule reports, the preferred one first.</summary>
internal static class FixCatalogue
{
    private static readonly Fix s_callSymLink = new CallSymLink();
    private static readonly Fix s_callFrameworkApi = new CallFrameworkApi();
    private static readonly Fix s_correctDeclaration = new CorrectDeclaration();
    private static readonly Fix s_correctReturnWidth = new CorrectReturnWidth();
    private static readonly Fix s_swapPaths = new SwapPaths();
    private static readonly Fix s_correctFunctionPointer = new CorrectFunctionPointer();
    private static readonly Fix s_replacePathText = new ReplacePathText();
    private static readonly Fix s_marshalAsUnicode = new MarshalAsUnicode();

    private static readonly ImmutableDictionary<string, ImmutableArray<Fix>> s_fixes = new Dictionary<string, ImmutableArray<Fix>>
    {
        [ReturnWidthRule.Rule.Id] = ImmutableArray.Create(s_correctReturnWidth, s_correctFunctionPointer, s_correctDeclaration),
        [LastErrorNotCapturedRule.Rule.Id] = ImmutableArray.Create(new CaptureLastError(), s_correctDeclaration),
        [AnsiPathsRule.Rule.Id] = ImmutableArray.Create(s_marshalAsUnicode, s_correctDeclaration),
        [StringMarshallingRule.Rule.Id] = ImmutableArray.Create(s_marshalAsUnicode, s_correctDeclaration),
        [EntryPointRule.Rule.Id] = ImmutableArray.Create(new CorrectEntryPoint(), new CorrectLookup(), s_correctDeclaration),
        [SignatureRule.Rule.Id] = ImmutableArray.Create<Fix>(new CorrectSignature()),
        [CallingConventionRule.Rule.Id] = ImmutableArray.Create(new UseStandardCallingConvention(), s_correctFunctionPointer, s_correctDeclaration),
        [FlagConstantRule.Rule.Id] = ImmutableArray.Create<Fix>(new CorrectFlagConstant()),
        [SupportedPlatformRule.Rule.Id] = ImmutableArray.Create<Fix>(new MarkForWindows()),
        [OtherBooleanWidthRule.Rule.Id] = ImmutableArray.Create(s_correctReturnWidth, s_correctFunctionPointer),
        [ResultIgnoredRule.Rule.Id] = ImmutableArray.Create(s_callSymLink, s_callFrameworkApi, new ThrowWin32Exception()),
        [CallInConditionalMethodRule.Rule.Id] = ImmutableArray.Create<Fix>(new MoveResultOutOfConditionalCall()),
        [ErrorReadLateRule.Rule.Id] = ImmutableArray.Create<Fix>(new ReadErrorAtOnce()),
        [GetLastErrorImportRule.Rule.Id] = ImmutableArray.Create<Fix>(new ReadCapturedError()),
        [ErrorAsHResultRule.Rule.Id] = ImmutableArray.Create<Fix>(new ConvertErrorToHResult()),
        [ErrorNeverCapturedRule.Rule.Id] = ImmutableArray.Create<Fix>(new CaptureLastErrorAtImport(), new ReadSystemError()),
        [FailureWithoutReasonRule.Rule.Id] = ImmutableArray.Create<Fix>(new ThrowWithReason()),
        [ReferencedImportRule.Rule.Id] = ImmutableArray.Create(s_callSymLink, s_callFrameworkApi),
        [SuccessByLastErrorRule.Rule.Id] = ImmutableArray.Create<Fix>(new JudgeByResultAlone()),
        [BooleanComparedWithOneRule.Rule.Id] = ImmutableArray.Create<Fix>(new CompareWithZero()),
        [UnprivilegedFlagMissingRule.Rule.Id] = ImmutableArray.Create(new AddUnprivilegedFlag(), s_callSymLink, s_callFrameworkApi),
        [DirectoryFlagRule.Rule.Id] = ImmutableArray.Create<Fix>(new CorrectDirectoryFlag()),
        [SwappedPathsRule.Rule.Id] = ImmutableArray.Create(s_swapPaths),
        [SlashInTargetRule.Rule.Id] = ImmutableArray.Create(s_replacePathText, s_callSymLink),
        [VerbatimPathRule.Rule.Id] = ImmutableArray.Create(s_replacePathText),
        [UnexpandedPathRule.Rule.Id] = ImmutableArray.Create<Fix>(new ExpandVariables()),
        [StatusWidthRule.Rule.Id] = ImmutableArray.Create(s_correctReturnWidth, s_correctDeclaration),
        [StatusIgnoredRule.Rule.Id] = ImmutableArray.Create<Fix>(new ThrowOnFailedStatus(), new CompareStatusWithZero()),
        [UnprotectedLinkRule.Rule.Id] = ImmutableArray.Create<Fix>(new CallProtectedRoutine()),
        [DeviceLinkPrefixRule.Rule.Id] = ImmutableArray.Create(s_replacePathText),
        [SwappedObjectNamesRule.Rule.Id] = ImmutableArray.Create(s_swapPaths),
        [RemovalByPrefixRule.Rule.Id] = ImmutableArray.Create<Fix>(new AddExactMatchFlag()),
        [ManagedApiRule.Rule.Id] = ImmutableArray.Create(s_callSymLink, s_callFrameworkApi),
        [MklinkRule.Rule.Id] = ImmutableArray.Create<Fix>(new CallSymLinkForMklink(), new CallFrameworkApiForMklink()),
        [TransactedCallRule.Rule.Id] = ImmutableArray.Create(s_callSymLink),
        [DeleteAndCreateRule.Rule.Id] = ImmutableArray.Create<Fix>(new ReplaceLink()),
        [TryResultIgnoredRule.Rule.Id] = ImmutableArray.Create<Fix>(new CallThrowingTwin()),
        [OtherKindDeletedRule.Rule.Id] = ImmutableArray.Create<Fix>(new DeleteAsOtherKind()),
    }.ToImmutableDictionary();

    public static ImmutableArray<string> UnresolvedNameIds => UnresolvedNameFix.DiagnosticIds;

    private static readonly ImmutableArray<Fix> s_unresolvedName = ImmutableArray.Create<Fix>(
        new CallSymLinkForName(),
        new CallFrameworkApiForName(),
        new CallExistingImport(),
        new InsertLibraryImport(),
        new InsertDllImport(),
        new InsertFlagsEnum());

    /// <summary>The rules that have fixes.</summary>
    public static ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(s_fixes.Keys.OrderBy(id => id, StringComparer.Ordinal));

    /// <summary>None for an id that is not ours: dotnet format hands over diagnostics of other rules too.</summary>
    public static ImmutableArray<Fix> For(string diagnosticId) =>
        s_fixes.TryGetValue(diagnosticId, out ImmutableArray<Fix> fixes) ? fixes
        : UnresolvedNameIds.Contains(diagnosticId) ? s_unresolvedName
        : ImmutableArray<Fix>.Empty;
}

/// <summary>Puts the fixes that lead to the user's preferred API first.</summary>
internal static class FixOrder
{
    public static ImmutableArray<Fix> Of(FixContext place)
    {
        ImmutableArray<Fix> fixes = FixCatalogue.For(place.Diagnostic.Id);

        // The values of the option are the names of the APIs.
        return Enum.TryParse(place.Interop.Options.FindPreferredApi(place.Root.SyntaxTree), ignoreCase: true, out FixedApi preferred)
            ? ImmutableArray.CreateRange(fixes.OrderBy(fix => fix.Api == preferred ? 0 : 1))
            : fixes;
    }
}
