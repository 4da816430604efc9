using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3001: the call cannot succeed in a process that is not elevated, because it does not ask for that.</summary>
internal sealed class UnprivilegedFlagMissingRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3001",
        title: "The unprivileged flag is missing",
        messageFormat: "{0} is called without {1} (0x{2:x}): it fails with error 1314 (ERROR_PRIVILEGE_NOT_HELD) in every process that is not elevated",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Since Windows 10 version 1703, ordinary users can create symbolic links in Developer Mode, but only if the call passes this flag.");

    public override void Check(MemberContext member, Action<Diagnostic> report)
    {
        // Older Windows refuses the flag, so careful code calls twice: with it and without. Else no call of the member passes it.
        if (!member.Calls.Any(MayPassFlag))
        {
            base.Check(member, report);
        }
    }

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.FindFlag(FlagMeaning.AllowUnprivilegedCreate) is { } flag
            && call.FindArgument(ParameterRole.Flags) is { } argument
            && !call.Member.Elevation.Protects(call.Invocation))
        {
            report(Diagnostic.Create(Rule, call.PlaceOf(argument).GetLocation(), call.Declaration.ExportName, flag.Name, flag.Value));
        }
    }

    private static bool MayPassFlag(NativeCall call) => call.Function.FindFlag(FlagMeaning.AllowUnprivilegedCreate) is { } flag && !call.Flags.AreSurelyClear(flag.Value);
}
