using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Finds the callers of a method who read the error of the native call that it ends in.</summary>
internal static class CallerErrorReads
{
    /// <param name="call">The call whose result the method may return.</param>
    /// <param name="context">The place.</param>
    /// <param name="scope">Where the callers may stand.</param>
    public static async Task<bool> AnyAsync(NativeCall call, FixContext context, SearchScope scope)
    {
        if (call.ResultUse != ResultUse.Used || FindReturning(call.Invocation) is not { } method || (scope == SearchScope.Solution && Mentions.AreInOneFile(method)))
        {
            return false;
        }

        foreach (Mention mention in await context.FindMentionsAsync(method, scope).ConfigureAwait(false))
        {
            foreach (SyntaxNode node in mention.Name.AncestorsAndSelf())
            {
                if (mention.Model.GetOperation(node, context.CancellationToken) is { } use and (IInvocationOperation or IMethodReferenceOperation))
                {
                    IOperation caller = MemberBody.Of(use);
                    if (caller != call.Member.Root && caller.Descendants().Any(operation => ErrorReader.Reads(operation, context.Interop.Values.Types)))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    /// <summary>The method that returns something which may be the result, or null.</summary>
    private static IMethodSymbol? FindReturning(IOperation call) =>
        MemberBody.MemberOf(call) is IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnType.SpecialType: SpecialType.System_Boolean } method ? method : null;
}
