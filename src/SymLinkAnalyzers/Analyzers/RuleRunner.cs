using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>Runs those of some rules that are switched on in a file. One that throws takes no other with it.</summary>
/// <param name="rules">All of them.</param>
/// <param name="options">Tell which are switched off.</param>
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

    private ImmutableArray<TRule> FindSwitchedOn(SyntaxTree tree)
    {
        ImmutableArray<TRule>.Builder found = ImmutableArray.CreateBuilder<TRule>();
        foreach (TRule rule in rules)
        {
            if (IsSwitchedOn(rule.Descriptor, tree))
            {
                found.Add(rule);
            }
        }

        return found.ToImmutable();
    }

    private bool IsSwitchedOn(DiagnosticDescriptor descriptor, SyntaxTree tree) =>
        ConfiguredSeverity.Find(options, tree, descriptor.Id) is { } severity ? severity != ReportDiagnostic.Suppress : descriptor.IsEnabledByDefault;
}
