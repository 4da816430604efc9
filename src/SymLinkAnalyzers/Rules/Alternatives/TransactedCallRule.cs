using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5003: the call is part of a transaction of the file system, which Microsoft advises against.</summary>
internal sealed class TransactedCallRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5003",
        title: "Transactional NTFS is deprecated",
        messageFormat: "{0} needs Transactional NTFS, which Microsoft has deprecated and may remove, and which many file systems lack",
        category: RuleCategory.Portability,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "ReFS, FAT and network shares have no transactions; the function fails there.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.IndexOf(ParameterRole.Transaction) >= 0)
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName));
        }
    }
}
