using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges calls of the managed APIs that create symbolic links.</summary>
internal interface ILinkApiRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(LinkApiCall call, Action<Diagnostic> report);
}
