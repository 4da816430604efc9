using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.FilePaths;

/// <summary>Deletes a link by the method for its kind, where the member makes links of that kind alone at the path.</summary>
internal sealed class DeleteAsOtherKind : Fix
{
    private const string Method = "Delete";

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindOperation<IInvocationOperation>() is not { Instance: null, TargetMethod: var method } call
            || method.Name != Method
            || Arguments.Find(call.Arguments, 0) is not { ArgumentKind: ArgumentKind.Explicit, Value: var path })
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
            || !((IEnumerable<LinkCall>)member.Calls).Concat(member.ManagedCalls).All(link => link.Link is not { } made || !PathExpression.AreSame(made, path) || link.IsDirectoryLink == !wrong)
            || await context.FindTypeEverywhereAsync(wrong ? KnownType.File : KnownType.Directory, Method).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        return ReplacementPlan.Create(context, $"Call {type.Name}.{Method}", call.Syntax, generator => generator.InvocationExpression(
            ImportedType.CreateMember(type, Method, generator),
            generator.Argument(path.Syntax.WithoutTrivia())));
    }
}
