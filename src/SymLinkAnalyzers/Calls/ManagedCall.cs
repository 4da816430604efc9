using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of a managed API that creates symbolic links.</summary>
internal sealed record ManagedCall(IInvocationOperation Invocation, ManagedApi Api, MemberContext Member)
{
    public IMethodSymbol Method => Invocation.TargetMethod;

    /// <summary>Whether only the result tells a failure.</summary>
    public bool TellsByResult =>
        Api.TryPrefix is { } prefix && Method.Name.StartsWith(prefix, StringComparison.Ordinal) && Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    public static ManagedCall? Read(IInvocationOperation invocation, InteropContext session)
    {
        IMethodSymbol method = invocation.TargetMethod;
        return method is { IsStatic: true, ContainingType: { } type }
            && ManagedApi.Find(type.Name, method.Name) is { } api
            && type.ContainingNamespace?.Name == api.Namespace
                ? new ManagedCall(invocation, api, session.CallsOf(MemberBody.Of(invocation)))
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
