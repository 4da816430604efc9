using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges calls of imports. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class CallRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <param name="call">The call to judge.</param>
    /// <param name="session">Tells the imports among the other calls round it.</param>
    /// <param name="report">Takes what is found.</param>
    public abstract void Check(NativeCall call, NativeSession session, Action<Diagnostic> report);
}
