using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of a managed API that creates symbolic links.</summary>
internal sealed class ManagedCall(IInvocationOperation invocation, ManagedApi api, MemberContext member)
{
    private ResultUse? _resultUse;

    public IInvocationOperation Invocation => invocation;

    public ManagedApi Api => api;

    /// <summary>The member that the call stands in.</summary>
    public MemberContext Member => member;

    public IMethodSymbol Method => invocation.TargetMethod;

    /// <summary>The name by which messages speak of the method.</summary>
    public string DisplayName => Method.ContainingType.Name + "." + Method.Name;

    /// <summary>Whether only the result tells a failure.</summary>
    public bool TellsByResult =>
        api.TryPrefix is { } prefix && Method.Name.StartsWith(prefix, StringComparison.Ordinal) && Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    /// <summary>What becomes of the result.</summary>
    public ResultUse ResultUse => _resultUse ??= ResultUseReader.Read(invocation, member);

    /// <param name="operation">The call, or another operation.</param>
    /// <param name="type">The metadata name of the type whose method it calls.</param>
    /// <param name="member">What it stands in.</param>
    public static ManagedCall? Read(IOperation operation, string type, MemberContext member) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true } method } invocation && ManagedApi.Find(type, method.Name) is { } api
            ? new ManagedCall(invocation, api, member)
            : null;

    public IArgumentOperation? FindArgument(string parameter) => Arguments.Find(invocation.Arguments, parameter);
}
