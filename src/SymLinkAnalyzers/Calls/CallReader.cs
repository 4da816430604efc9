using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Turns an invocation into a <see cref="NativeCall"/>, when it calls an import of a function of the table.</summary>
internal static class CallReader
{
    public static NativeCall? Read(IInvocationOperation invocation, NativeSession session) =>
        session.FindCalled(invocation.TargetMethod) is null ? null : session.CallsOf(MemberBody.Of(invocation)).Find(invocation);
}
