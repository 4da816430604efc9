using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Processes;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges calls of imports. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class CallRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <param name="call">The call to judge.</param>
    /// <param name="session">Tells the imports among the other calls round it.</param>
    /// <param name="report">Takes what is found.</param>
    public abstract void Check(NativeCall call, InteropContext session, Action<Diagnostic> report);
}

/// <summary>A rule that judges calls of the managed APIs that create symbolic links.</summary>
internal interface IManagedCallRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(ManagedCall call, Action<Diagnostic> report);
}

/// <summary>A rule that judges commands which are started to make a link. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class ProcessStartRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <param name="start">The command and where it is given.</param>
    /// <param name="compilation">What the code could call instead.</param>
    /// <param name="report">Takes what is found.</param>
    public abstract void Check(ProcessStart start, Compilation compilation, Action<Diagnostic> report);
}
