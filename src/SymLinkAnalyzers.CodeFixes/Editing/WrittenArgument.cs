using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>
/// Arguments as they are written. The syntax of an operation leaves out the parentheses and the <c>!</c> round a value, and
/// where there are any, the argument's name too.
/// </summary>
internal static class WrittenArgument
{
    /// <summary>The item of the argument list; null where the argument is none, such as the object of an extension method.</summary>
    public static SyntaxNode? Find(IArgumentOperation argument, IOperation call)
    {
        if (argument.ArgumentKind != ArgumentKind.Explicit || call.Syntax.ChildNodes().LastOrDefault() is not { } list)
        {
            return null;
        }

        SyntaxNode? node = argument.Syntax;
        while (node is not null && node.Parent != list)
        {
            node = node.Parent;
        }

        return node;
    }

    public static bool IsNamed(SyntaxNode argument) => argument.ChildNodes().Count() > 1;
}
