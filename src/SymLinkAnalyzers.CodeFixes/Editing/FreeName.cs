using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Finds names for new locals.</summary>
internal static class FreeName
{
    /// <summary>The name, or the name with a number, that nothing in the member and no other fix of the run uses.</summary>
    public static string Find(string wanted, SyntaxNode member, FixContext context, SolutionEdits edits)
    {
        HashSet<string> taken = new(member.DescendantTokens().Select(token => token.ValueText), StringComparer.OrdinalIgnoreCase);
        string name = wanted;
        for (int number = 2; taken.Contains(name) || !context.Model.LookupSymbols(context.Span.Start, name: name).IsEmpty || !edits.TryBegin($"{context.Document.Id} {member.SpanStart} {name}"); number++)
        {
            name = wanted + number;
        }

        return name;
    }
}
