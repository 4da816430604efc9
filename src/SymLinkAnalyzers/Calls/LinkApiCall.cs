using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of a managed API that creates symbolic links.</summary>
internal sealed record LinkApiCall(IInvocationOperation Invocation, ManagedApi Api, MemberCalls Member)
{
    public IMethodSymbol Method => Invocation.TargetMethod;

    /// <summary>Whether only the result tells a failure.</summary>
    public bool TellsByResult =>
        Api.TryPrefix is { } prefix && Method.Name.StartsWith(prefix, StringComparison.Ordinal) && Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    public static LinkApiCall? Read(IInvocationOperation invocation, NativeSession session)
    {
        IMethodSymbol method = invocation.TargetMethod;
        return method is { IsStatic: true, ContainingType: { } type }
            && ManagedApi.Find(type.Name, method.Name) is { } api
            && type.ContainingNamespace?.Name == api.Namespace
                ? new LinkApiCall(invocation, api, session.CallsOf(MemberBody.Of(invocation)))
                : null;
    }

    public IArgumentOperation? FindArgument(string parameter)
    {
        foreach (IArgumentOperation argument in Invocation.Arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)
            {
                return argument;
            }
        }

        return null;
    }

    public ResultUse ReadResultUse() => ResultUseReader.Read(Invocation, Member);
}
