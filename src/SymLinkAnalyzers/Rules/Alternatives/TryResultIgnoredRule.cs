using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5005: a method that never throws is called by code that does not look whether it succeeded.</summary>
internal sealed class TryResultIgnoredRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5005",
        title: "The result of SymLink.Try… is ignored",
        messageFormat: "The result of '{0}' is ignored, and it never throws: when it fails there is no link, and nothing tells",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Test the result, or call the method of the same name without Try, which throws.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(ManagedCall call, Action<Diagnostic> report)
    {
        if (!call.TellsByResult || PassesErrorOn(call) || call.ResultUse is ResultUse.Used or ResultUse.None)
        {
            return;
        }

        string twin = call.Method.Name.Substring(call.Api.TryPrefix!.Length);
        ImmutableDictionary<string, string?> properties = call.Method.ContainingType.GetMembers(twin).IsEmpty
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperty.Replacement, twin);
        report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), properties, call.DisplayName));
    }

    /// <summary>The error says all that the result says, and more.</summary>
    private static bool PassesErrorOn(ManagedCall call)
    {
        foreach (IArgumentOperation argument in call.Invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } && argument.Value is not (IDiscardOperation or IDeclarationExpressionOperation { Expression: IDiscardOperation }))
            {
                return true;
            }
        }

        return false;
    }
}
