using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules;

/// <summary>
/// A rule that reports places which control-flow paths from a call reach, where the call tells failures by the last error. A
/// place that several calls reach is reported once.
/// </summary>
internal abstract class ReachedPlaceRule(DiagnosticDescriptor descriptor) : CallRule(descriptor)
{
    public sealed override void Check(MemberContext member, Action<Diagnostic> report)
    {
        HashSet<SyntaxNode> reported = [];
        foreach (NativeCall call in member.Calls)
        {
            // If the result is the reason, what happens to the last error afterwards does not matter.
            if (call.Function.Errors != ErrorChannel.LastError)
            {
                continue;
            }

            foreach (Finding finding in Find(call))
            {
                if (reported.Add(finding.Place))
                {
                    report(Diagnostic.Create(Descriptor, finding.Place.GetLocation(), finding.Arguments));
                }
            }
        }
    }

    protected abstract IEnumerable<Finding> Find(NativeCall call);
}

/// <summary>A place that is wrong because of a call before it.</summary>
internal sealed class Finding(SyntaxNode place, params object?[] arguments)
{
    public SyntaxNode Place { get; } = place;

    /// <summary>Those of the rule's message.</summary>
    public object?[] Arguments { get; } = arguments;
}
