using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5005: a method that never throws is called by code that does not look whether it succeeded.</summary>
internal sealed class TryResultIgnoredRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5005",
        title: "The result of SymLink.Try… is ignored",
        messageFormat: "The result of '{0}' is ignored, and the method does not throw: a failure goes unnoticed",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Test the result, or call the method of the same name without Try, which throws.");

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

    /// <summary>Whether the error, which says all that the result says and more, goes where something may read it.</summary>
    private static bool PassesErrorOn(ManagedCall call) =>
        call.Arguments.Any(argument => argument.Parameter is { RefKind: RefKind.Out } && IsRead(argument.Value, call.Member.Variables));

    private static bool IsRead(IOperation given, MemberVariables variables)
    {
        IOperation target = (given as IDeclarationExpressionOperation)?.Expression ?? given;
        return target switch
        {
            IDiscardOperation => false,
            ILocalReferenceOperation { Local: var local } => variables.MentionsOf(local).Any(mention => mention is ILocalReferenceOperation && mention != target),
            _ => true,
        };
    }
}
