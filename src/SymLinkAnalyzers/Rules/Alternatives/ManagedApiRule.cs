using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5001: there is a managed API that does the same and more.</summary>
internal sealed class ManagedApiRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5001",
        title: "Use a managed API",
        messageFormat: "{0} is called directly, though '{1}' is at hand: it asks for the unprivileged way, throws with the reason of a failure, and works on other systems",
        category: RuleCategory.Portability,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "The managed APIs take care of the flags, the width of the result, the error and the separators of the target.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.HasManagedEquivalent && FindReplacement(call.Member.Types) is { } replacement)
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName, replacement));
        }
    }

    private static string? FindReplacement(KnownTypes types)
    {
        foreach ((string fullName, string member) in ManagedApi.Replacements)
        {
            if (types.Find(fullName) is { } type && !type.GetMembers(member).IsEmpty)
            {
                return type.Name + "." + member;
            }
        }

        return null;
    }
}
