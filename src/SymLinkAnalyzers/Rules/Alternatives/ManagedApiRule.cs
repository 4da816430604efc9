using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5001: there is a managed API that does the same and more.</summary>
internal sealed class ManagedApiRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5001",
        title: "Use a managed API",
        messageFormat: "Call '{1}' instead of {0}: it passes the unprivileged flag, reports why a call fails, and works on other systems",
        category: RuleCategory.Portability,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "The managed APIs take care of the flags, the width of the result and the error. SymLink also corrects the separators of the target.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.HasManagedEquivalent && FindReplacement(call) is { } replacement)
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName, replacement));
        }
    }

    private static string? FindReplacement(NativeCall call)
    {
        KnownTypes types = call.Member.Types;
        bool prefersFramework = call.Member.Interop.Options.FindPreferredApi(call.Invocation.Syntax.SyntaxTree) == "framework";
        string? framework = types.HasMember(KnownType.File, ManagedApi.FrameworkMethod)
            ? (call.IsDirectoryLink == true ? "Directory." : "File.") + ManagedApi.FrameworkMethod
            : null;
        string? library = types.HasMember(KnownType.SymLink, "CreateFile") ? "SymLink." + (Throws(call) ? "" : "Try") + ManagedApi.SymLinkMethod(call.IsDirectoryLink) : null;
        return prefersFramework ? framework ?? library : library ?? framework;
    }

    /// <summary>Whether nothing is done about a failure, or an exception thrown.</summary>
    private static bool Throws(NativeCall call) =>
        call.ResultUse != ResultUse.Used || call.StepsAfter.Any(step => step is { IsThrown: true, IsDirect: true, Outcome: CallOutcome.Failure });
}
