using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.FilePaths;

/// <summary>Deletes a link by the method for its kind, where the member makes links of that kind alone at the path.</summary>
internal sealed class DeleteAsOtherKind : Fix
{
    private const string Method = "Delete";

    public override async Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindOperation<IInvocationOperation>() is { } deletion ? await PlanAsync(deletion, context).ConfigureAwait(false) : null;

    /// <summary>
    /// The plan, and the right deletions of the link. Only the native call shows that the code runs on Windows, and so that a deletion
    /// is wrong: no rule would report it afterwards. Null where one cannot be corrected.
    /// </summary>
    /// <param name="plan">Makes a managed call of the native one.</param>
    /// <param name="call">The native call.</param>
    /// <param name="removed">Code with a deletion that the plan removes, or null.</param>
    /// <param name="context">The place.</param>
    public static async Task<FixPlan?> AddAsync(FixPlan plan, NativeCall call, SyntaxNode? removed, FixContext context)
    {
        if (PlatformGuard.IsOnWindows(call.Invocation, call.Member))
        {
            return plan;
        }

        List<FixPlan> corrections = [];
        foreach (SyntaxNode wrong in DeletionAfter.FindOfOtherKind(call, Deletion.Candidates(call.Member)).Select(deletion => deletion.Syntax).Distinct())
        {
            if (removed?.Contains(wrong) == true)
            {
                continue;
            }

            if (plan.Places.Any(place => place.Node.Contains(wrong))
                || context.Model.GetOperation(wrong, context.CancellationToken) is not IInvocationOperation deletion
                || await PlanAsync(deletion, context).ConfigureAwait(false) is not { } correction)
            {
                return null;
            }

            corrections.Add(correction);
        }

        return plan with
        {
            EditAsync = async (edits, cancellationToken) =>
            {
                await plan.EditAsync(edits, cancellationToken).ConfigureAwait(false);

                // Of several calls that may make the link, the first corrects the deletion for all.
                foreach (FixPlan correction in corrections)
                {
                    await correction.ApplyAsync(edits, cancellationToken).ConfigureAwait(false);
                }
            },
        };
    }

    private static async Task<FixPlan?> PlanAsync(IInvocationOperation call, FixContext context)
    {
        if (call is not { Instance: null, TargetMethod: { Name: Method } method }
            || Arguments.Find(call.Arguments, 0) is not { ArgumentKind: ArgumentKind.Explicit, Value: var path }
            || Layout.CommentsIn(call.Syntax, path.Syntax).Any())
        {
            return null;
        }

        MemberContext member = context.MemberOf(call);
        bool? isOfDirectory = member.Types.NameOf(method.ContainingType) switch
        {
            KnownType.Directory => true,
            KnownType.File => false,
            _ => null,
        };
        if (isOfDirectory is not { } wrong
            || (!wrong && MayBeMissing(call, path, member))
            || !((IEnumerable<LinkCall>)member.Calls).Concat(member.ManagedCalls).All(link => link.Link is not { } made || !PathExpression.AreSame(made, path) || link.IsDirectoryLink == !wrong)
            || await context.FindTypeEverywhereAsync(wrong ? KnownType.File : KnownType.Directory, Method).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        return ReplacementPlan.Create(context, $"Call {type.Name}.{Method}", call.Syntax, generator => generator.InvocationExpression(
            ImportedType.CreateMember(type, Method, generator),
            generator.Argument(path.Syntax.WithoutTrivia())));
    }

    /// <summary>Whether the deletion may run where no link was made: File.Delete does nothing then, and Directory.Delete throws.</summary>
    private static bool MayBeMissing(IInvocationOperation deletion, IOperation path, MemberContext member)
    {
        if (CaughtExceptions.IsInHandler(deletion) || CaughtExceptions.IsInFinally(deletion))
        {
            return true;
        }

        // Of several calls, one makes the link where another fails.
        NativeCall[] makers = [.. member.Calls.Where(call => call.Link is { } link && PathExpression.AreSame(link, path))];
        return makers is { Length: 1 }
            && makers[0] is { ResultUse: ResultUse.Used } maker
            && maker.StepsAfter.Any(step => step.Syntax == deletion.Syntax && step.Outcome != CallOutcome.Success);
    }
}
