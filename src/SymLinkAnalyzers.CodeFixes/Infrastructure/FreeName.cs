using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>Finds names for what a fix adds.</summary>
internal static class FreeName
{
    /// <summary>The name, or else the name with the first number, from 2 on, that is not taken.</summary>
    public static string Find(string wanted, Func<string, bool> isTaken)
    {
        string name = wanted;
        for (int number = 2; isTaken(name); number++)
        {
            name = wanted + number;
        }

        return name;
    }

    /// <summary>A name for a local: one that nothing in the member and no other fix of the run uses.</summary>
    public static string Find(string wanted, SyntaxNode member, FixContext context, SolutionEdits edits)
    {
        HashSet<string> taken = new(member.DescendantTokens().Select(token => token.ValueText), member.Language == LanguageNames.CSharp ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        return Find(wanted, name => taken.Contains(name) || context.MeansSomething(name) || !edits.TryRecord(new AddedLocal(context.Document.Id, member, name)));
    }

    /// <summary>What declares the name, marked so that an editor lets the user choose another at once.</summary>
    public static SyntaxNode Mark(SyntaxNode declaration, string name)
    {
        SyntaxToken token = declaration.DescendantTokens().FirstOrDefault(candidate => candidate.ValueText == name);
        return token.Parent is null ? declaration : declaration.ReplaceToken(token, token.WithAdditionalAnnotations(RenameAnnotation.Create()));
    }
}
