using System.Collections.Immutable;
using SymLinkAnalyzers.Rules.Arguments;
using SymLinkAnalyzers.Rules.Calls;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Which fixes repair what a rule reports, the preferred one first.</summary>
internal static class FixCatalogue
{
    private static readonly Fix s_callSymLink = new CallSymLink();
    private static readonly Fix s_callFrameworkApi = new CallFrameworkApi();
    private static readonly Fix s_correctDeclaration = new CorrectDeclaration();
    private static readonly Fix s_marshalAsUnicode = new MarshalAsUnicode();

    private static readonly ImmutableDictionary<string, ImmutableArray<Fix>> s_fixes = new Dictionary<string, ImmutableArray<Fix>>
    {
        [ReturnWidthRule.Rule.Id] = ImmutableArray.Create(new CorrectReturnWidth(), s_correctDeclaration),
        [LastErrorNotCapturedRule.Rule.Id] = ImmutableArray.Create(new CaptureLastError(), s_correctDeclaration),
        [AnsiPathsRule.Rule.Id] = ImmutableArray.Create(s_marshalAsUnicode, s_correctDeclaration),
        [StringMarshallingRule.Rule.Id] = ImmutableArray.Create(s_marshalAsUnicode, s_correctDeclaration),
        [EntryPointRule.Rule.Id] = ImmutableArray.Create(new CorrectEntryPoint(), s_correctDeclaration),
        [SignatureRule.Rule.Id] = ImmutableArray.Create<Fix>(new CorrectSignature()),
        [CallingConventionRule.Rule.Id] = ImmutableArray.Create(new UseStandardCallingConvention(), s_correctDeclaration),
        [FlagConstantRule.Rule.Id] = ImmutableArray.Create<Fix>(new CorrectFlagConstant()),
        [SupportedPlatformRule.Rule.Id] = ImmutableArray.Create<Fix>(new MarkForWindows()),
        [ResultIgnoredRule.Rule.Id] = ImmutableArray.Create(s_callSymLink, s_callFrameworkApi, new ThrowWin32Exception()),
        [UnprivilegedFlagMissingRule.Rule.Id] = ImmutableArray.Create(new AddUnprivilegedFlag(), s_callSymLink, s_callFrameworkApi),
    }.ToImmutableDictionary();

    public static ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(s_fixes.Keys.OrderBy(id => id, StringComparer.Ordinal));

    /// <summary>None for an id that is not ours: dotnet format hands over diagnostics of other rules too.</summary>
    public static ImmutableArray<Fix> For(string diagnosticId) => s_fixes.TryGetValue(diagnosticId, out ImmutableArray<Fix> fixes) ? fixes : ImmutableArray<Fix>.Empty;
}
