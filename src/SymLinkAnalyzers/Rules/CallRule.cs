using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges what a member calls. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class CallRule(DiagnosticDescriptor descriptor) : IRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    /// <param name="member">What is called, and all that is known of the code round it.</param>
    public virtual void Check(MemberContext member, Action<Diagnostic> report)
    {
        foreach (NativeCall call in member.Calls)
        {
            Check(call, report);
        }

        foreach (ManagedCall call in member.ManagedCalls)
        {
            Check(call, report);
        }
    }

    /// <summary>Judges a call that creates a link, whichever API it calls.</summary>
    protected virtual void Check(LinkCall call, Action<Diagnostic> report)
    {
    }

    /// <summary>Judges a call of an import.</summary>
    protected virtual void Check(NativeCall call, Action<Diagnostic> report) => Check((LinkCall)call, report);

    /// <summary>Judges a call of a managed API that creates links.</summary>
    protected virtual void Check(ManagedCall call, Action<Diagnostic> report) => Check((LinkCall)call, report);
}
