using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges imports. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class DeclarationRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract void Check(NativeDeclaration declaration, Action<Diagnostic> report);
}
