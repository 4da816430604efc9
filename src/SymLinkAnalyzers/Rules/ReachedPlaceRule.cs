using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules;

/// <summary>
/// A rule that reports places which paths from a call reach, where the call tells failures by the last error. A place that
/// several calls reach is reported once.
/// </summary>
internal abstract class ReachedPlaceRule : CallRule
{
    public sealed override void Check(NativeCall call, InteropContext session, Action<Diagnostic> report)
    {
        // Where the result is the reason, what happens to the last error afterwards is of no interest.
        if (call.Function.Errors != ErrorChannel.LastError)
        {
            return;
        }

        HashSet<SyntaxNode>? reported = null;
        foreach (Finding finding in Find(call))
        {
            if ((reported ??= []).Add(finding.Place) && !IsReachedByEarlierCall(finding.Place, call))
            {
                report(Diagnostic.Create(Descriptor, finding.Place.GetLocation(), finding.Arguments));
            }
        }
    }

    protected abstract IEnumerable<Finding> Find(NativeCall call);

    private bool IsReachedByEarlierCall(SyntaxNode place, NativeCall call)
    {
        foreach (NativeCall earlier in call.Member.Calls)
        {
            if (earlier == call)
            {
                break;
            }

            foreach (Finding finding in Find(earlier))
            {
                if (finding.Place == place)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>A place that is wrong because of a call before it.</summary>
internal sealed record Finding(SyntaxNode Place, params object?[] Arguments);
