using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges commands which are started to make a link. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class ProcessStartRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <param name="start">The command and where it is given.</param>
    /// <param name="compilation">What the code could call instead.</param>
    /// <param name="report">Takes what is found.</param>
    public abstract void Check(ProcessStart start, Compilation compilation, Action<Diagnostic> report);
}
