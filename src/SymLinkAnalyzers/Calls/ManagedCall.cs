using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of a managed API that creates symbolic links.</summary>
internal sealed class ManagedCall(IInvocationOperation invocation, ManagedApi api, MemberContext member) : LinkCall(invocation, member)
{
    public ManagedApi Api => api;

    private IInvocationOperation Called => (IInvocationOperation)Invocation;

    public IMethodSymbol Method => Called.TargetMethod;

    public override string DisplayName => Method.ContainingType.Name + "." + Method.Name;

    public override IOperation? Link => Method.IsStatic ? FindArgument(api.LinkParameter)?.Value : Called.Instance;

    public override IArgumentOperation? Target => FindArgument(api.TargetParameter);

    /// <summary>The argument that says what the link leads to, given or by default; null where the name of the method or type says it.</summary>
    public IArgumentOperation? Kind => api.KindParameter is { } name ? Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name) : null;

    public override bool? IsDirectoryLink => Kind is { Value: var kind }
        ? (kind.WithoutBuiltInConversions() as IFieldReferenceOperation)?.Field is { ContainingType.TypeKind: TypeKind.Enum, Name: var name }
            ? ManagedApi.IsDirectory(name)
            : null
        : ManagedApi.IsDirectory(Method.Name) ?? ManagedApi.IsDirectory((Method.IsStatic ? Method.ContainingType : Called.Instance?.Type)?.Name ?? "");

    public override SyntaxNode KindPlace => Kind is { } kind ? PlaceOf(kind) : Invocation.Syntax;

    /// <summary>Whether only the result tells a failure.</summary>
    public bool TellsByResult =>
        api.TryPrefix is { } prefix && Method.Name.StartsWith(prefix, StringComparison.Ordinal) && Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    /// <param name="operation">The call, or another operation.</param>
    /// <param name="type">The metadata name of the type whose method it calls.</param>
    /// <param name="member">What it stands in.</param>
    public static ManagedCall? Read(IOperation operation, string type, MemberContext member) =>
        operation is IInvocationOperation { TargetMethod: var method } invocation
        && ManagedApi.Find(type, method.Name) is { } api
        && (method.IsStatic || invocation.Instance is not null)
            ? new ManagedCall(invocation, api, member)
            : null;

    public IArgumentOperation? FindArgument(string parameter) => Values.Arguments.Find(Arguments, parameter);
}
