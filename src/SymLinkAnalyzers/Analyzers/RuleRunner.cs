using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>Runs those of some rules that are switched on in a file. One that throws takes no other with it.</summary>
internal sealed class RuleRunner<TRule>(ImmutableArray<TRule> rules, CompilationOptions options)
    where TRule : IRule
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<TRule>> _switchedOn = new();

    public void Run(SyntaxTree tree, Action<TRule> check)
    {
        Exception? failure = null;
        foreach (TRule rule in _switchedOn.GetOrAdd(tree, FindSwitchedOn))
        {
            try
            {
                check(rule);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failure ??= exception;
            }
        }

        if (failure is not null)
        {
            // The compiler reports it as AD0001, after all that the other rules have found.
            ExceptionDispatchInfo.Capture(failure).Throw();
        }
    }

    /// <summary>Each is on by default.</summary>
    private ImmutableArray<TRule> FindSwitchedOn(SyntaxTree tree) =>
        rules.Where(rule => ConfiguredSeverity.Find(options, tree, rule.Descriptor.Id) != ReportDiagnostic.Suppress).ToImmutableArray();
}
