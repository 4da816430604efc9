using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5006: the code is ready for a missing privilege, but waits for another exception.</summary>
internal sealed class UncaughtPrivilegeRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5006",
        title: "A missing privilege is not caught",
        messageFormat: "{0} is called where {1} is caught, but on Windows a missing privilege (1314) throws a plain IOException, which nothing here catches",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Only error 5 becomes an UnauthorizedAccessException. Catch IOException as well.");

    protected override void Check(ManagedCall call, Action<Diagnostic> report)
    {
        KnownTypes types = call.Member.Types;
        if (!call.Api.IsOfFramework || types.Find(KnownType.IOException) is not { } thrown)
        {
            return;
        }

        string? caught = null;
        foreach (ICatchClauseOperation clause in CaughtExceptions.ClausesRound(call.Invocation))
        {
            if (CaughtExceptions.Catches(clause, thrown) != false)
            {
                return;
            }

            caught ??= FindAwaited(clause, types);
        }

        if (caught is not null && !PlatformGuard.IsOutsideWindows(call.Invocation))
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.DisplayName, caught));
        }
    }

    /// <summary>What people take a missing privilege for, where the clause catches that and does not just throw it again.</summary>
    private static string? FindAwaited(ICatchClauseOperation clause, KnownTypes types)
    {
        if (clause.Handler.Operations is { Length: 1 } operations && operations[0] is IThrowOperation { Exception: null } or IExpressionStatementOperation { Operation: IThrowOperation { Exception: null } })
        {
            return null;
        }

        foreach (string name in new[] { KnownType.UnauthorizedAccessException, KnownType.PlatformNotSupportedException })
        {
            if (types.Find(name) is { } type && CaughtExceptions.Catches(clause, type) == true)
            {
                return type.Name;
            }
        }

        return null;
    }
}
