using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

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

/// <summary>Finds names for new locals.</summary>
internal static class FreeName
{
    /// <summary>The name, or the name with a number, that nothing in the member and no other fix of the run uses.</summary>
    public static string Find(string wanted, SyntaxNode member, FixContext context, SolutionEdits edits)
    {
        HashSet<string> taken = new(member.DescendantTokens().Select(token => token.ValueText), StringComparer.OrdinalIgnoreCase);
        string name = wanted;
        for (int number = 2; taken.Contains(name) || !context.Model.LookupSymbols(context.Span.Start, name: name).IsEmpty || !edits.TryBegin(new AddedLocal(context.Document.Id, member, name)); number++)
        {
            name = wanted + number;
        }

        return name;
    }
}
