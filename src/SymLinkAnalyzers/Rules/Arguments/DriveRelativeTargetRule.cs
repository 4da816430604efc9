using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3006: the target starts from wherever the process happens to stand on a drive.</summary>
internal sealed class DriveRelativeTargetRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3006",
        title: "The target is relative to a drive's current directory",
        messageFormat: "The target '{0}' is relative to the current directory of its drive: {1}",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "C:name means 'name in the current directory of drive C'. Write C:\\name, or a path relative to the link.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        if (call.Target is { } argument
            && call.Member.ReadText(argument.Value) is { Start: { Length: >= 2 } start } path
            && start[1] == ':'
            && start[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            && (start.Length > 2 ? start[2] is not ('\\' or '/') : path.IsWhole)
            && !PlatformGuard.IsOutsideWindows(call.Invocation))
        {
            string consequence = call is ManagedCall { Api.Normalises: true }
                ? " refuses it with an ArgumentException"
                : " makes it absolute, so where the link leads depends on the process";
            report(Diagnostic.Create(Rule, call.PlaceOf(argument).GetLocation(), start, call.DisplayName + consequence));
        }
    }
}
