using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges imports. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class DeclarationRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the rule is about the name that is imported, which is written at another place than the signature of a delegate.</summary>
    public virtual bool JudgesLookup => false;

    /// <param name="declaration">The import to judge; it lies in source.</param>
    /// <param name="session">The compilation, and what its imports share.</param>
    /// <param name="report">Takes what is found.</param>
    public abstract void Check(NativeDeclaration declaration, NativeSession session, Action<Diagnostic> report);
}
