using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>Where a wrong argument is shown: at its expression, or at the call where it is a default that nobody wrote.</summary>
internal static class ArgumentPlace
{
    public static SyntaxNode Of(IArgumentOperation argument, NativeCall call) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : call.Invocation.Syntax;
}
