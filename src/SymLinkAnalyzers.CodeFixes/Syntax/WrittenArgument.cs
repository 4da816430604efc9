using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>
/// Arguments as they are written. The syntax of an operation leaves out the parentheses and the <c>!</c> round a value, and
/// where there are any, the argument's name too.
/// </summary>
internal static class WrittenArgument
{
    /// <summary>The item of the argument list; null where the argument is none, such as the object of an extension method.</summary>
    public static SyntaxNode? Find(IArgumentOperation argument, IOperation call) => argument.ArgumentKind == ArgumentKind.Explicit
        ? LanguageSyntax.ArgumentsOf(call.Syntax).FirstOrDefault(written => written.Span.Contains(argument.Syntax.Span))
        : null;

    public static bool IsNamed(SyntaxNode argument) => LanguageSyntax.ArgumentNameOf(argument) is not null;
}
