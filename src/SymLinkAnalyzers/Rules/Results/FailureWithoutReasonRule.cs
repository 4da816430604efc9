using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2007: the failure is reported, and its reason, which is there to be read, is not.</summary>
internal sealed class FailureWithoutReasonRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2007",
        title: "The failure is reported without its reason",
        messageFormat: "The failure of {0} is reported without the error code, which says whether a privilege is missing (1314), the name is taken (183) or the path is wrong",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "A Win32Exception made from the last error carries the code and the system's message for it.");

    private static readonly string[] s_reasons = ["err", "code", "reason", "cause", "result", "status", "fail", "exception", "why"];

    protected override IEnumerable<Finding> Find(NativeCall call)
    {
        // If the member reads the error anywhere, its author has thought of it.
        if (call.Member.ReadsLastError)
        {
            yield break;
        }

        KnownTypes types = call.Member.Types;
        SyntaxNode? log = null;
        foreach (FlowStep step in call.StepsAfter)
        {
            if (step is not { Outcome: CallOutcome.Failure, IsDirect: true })
            {
                continue;
            }

            switch (step.Operation)
            {
                case IObjectCreationOperation creation when step.IsThrown && call.IsReachedOnlyOn(creation, CallOutcome.Failure):
                    if (SaysOnlyWhatIsKnown(creation.Arguments, types))
                    {
                        yield return new Finding(creation.Syntax, call.Declaration.ExportName);
                    }

                    yield break;
                case IInvocationOperation invocation when Tells(invocation, types):
                    log ??= SaysOnlyWhatIsKnown(invocation.Arguments.Where(IsText), types) && call.IsReachedOnlyOn(invocation, CallOutcome.Failure) ? invocation.Syntax : null;
                    break;
                case IInvocationOperation invocation when !FrameworkEffects.IsFramework(invocation.TargetMethod):
                    // It may find out the reason itself.
                    yield break;
            }
        }

        if (log is not null)
        {
            yield return new Finding(log, call.Declaration.ExportName);
        }
    }

    /// <summary>A value of any type may be told, unless its name says that it is an error.</summary>
    private static bool MayBeReason(string name, ITypeSymbol? type) =>
        type?.SpecialType is not (SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Object)
        && (type?.Name.EndsWith("Exception", StringComparison.Ordinal) != false || s_reasons.Any(reason => ConditionNames.Contains(name, reason)));

    /// <summary>Whether the call writes to the console, or shows a message.</summary>
    private static bool Tells(IInvocationOperation invocation, KnownTypes types) => (types.NameOf(invocation.TargetMethod.ContainingType), invocation.TargetMethod.Name) switch
    {
        (KnownType.Console, "Write" or "WriteLine") => true,
        (KnownType.MessageBox or KnownType.FormsMessageBox, "Show") => true,
        (KnownType.Interaction, "MsgBox") => true,
        (_, "Write" or "WriteLine") => ErrorEffects.WritesToConsole(invocation, types),
        _ => false,
    };

    /// <summary>The icon and the buttons of a message say nothing of a reason, though one is called Error.</summary>
    private static bool IsText(IArgumentOperation argument) => argument.Value.WithoutConversions().Type?.TypeKind != TypeKind.Enum;

    /// <summary>Whether the arguments are made of constants and of what the code knows without asking, such as the paths.</summary>
    private static bool SaysOnlyWhatIsKnown(IEnumerable<IArgumentOperation> arguments, KnownTypes types)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            foreach (IOperation operation in argument.DescendantsAndSelf())
            {
                bool mayTellReason = operation switch
                {
                    IInvocationOperation invocation => invocation.TargetMethod.ContainingType.SpecialType != SpecialType.System_String
                        && types.NameOf(invocation.TargetMethod.ContainingType) is not (KnownType.Path or KnownType.Environment),
                    IObjectCreationOperation or IDynamicInvocationOperation or IFlowCaptureReferenceOperation => operation.Type?.SpecialType != SpecialType.System_String,
                    ILocalReferenceOperation reference => MayBeReason(reference.Local.Name, reference.Type),
                    IParameterReferenceOperation reference => MayBeReason(reference.Parameter.Name, reference.Type),
                    IMemberReferenceOperation reference => MayBeReason(reference.Member.Name, reference.Type),
                    _ => false,
                };
                if (mayTellReason)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
