using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2001: nothing checks whether the call succeeded.</summary>
internal sealed class ResultIgnoredRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2001",
        title: "The result is ignored",
        messageFormat: "The result of {0} {1}: if the call fails, {2} and nothing reports it",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The function never throws. Its return value is the only sign of a failure, such as a missing privilege (error 1314) or a name that is taken (error 183).");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        // The ways of misusing an NTSTATUS have a rule of their own.
        if (call.Function.Returns is ReturnKind.NtStatus or ReturnKind.None)
        {
            return;
        }

        ResultUse use = call.ResultUse;
        if (use is ResultUse.Used or ResultUse.None || LastErrorRead.FollowsAtOnce(call))
        {
            return;
        }

        report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName, Describe(use), DescribeFailure(call)));
    }

    private static string DescribeFailure(NativeCall call) => call.Function.FindFlag(FlagMeaning.RemoveDefinition) is not { } removal ? "there is no link"
        : call.Flags.AreSurelySet(removal.Value) ? "the device stays"
        : call.Flags.AreSurelyClear(removal.Value) ? "there is no device"
        : "the device stays as it was";

    private static string Describe(ResultUse use) => use switch
    {
        ResultUse.Discarded => "is discarded",
        ResultUse.Unread => "goes into a local that is never read",
        ResultUse.Dropped => "goes into a task whose result is never read",
        _ => "is ignored",
    };
}
