using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Turns an invocation into a <see cref="NativeCall"/>, when it calls an import of a function of the table.</summary>
internal static class CallReader
{
    /// <summary>Whether it is a call of a method or delegate, or through a function pointer.</summary>
    public static bool IsInvocation(IOperation operation) => operation is IInvocationOperation or IFunctionPointerInvocationOperation;

    public static NativeCall? Read(IOperation invocation, NativeSession session) =>
        session.FindCalled(invocation) is null ? null : session.CallsOf(MemberBody.Of(invocation)).Find(invocation);
}
