using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>A name for a flag that a fix refers to and that has to be declared first.</summary>
/// <param name="Document">The file that it comes into.</param>
/// <param name="Place">The code that it comes into, or stands behind.</param>
/// <param name="Container">The type that it will be a member of.</param>
/// <param name="Name">Its name.</param>
internal abstract record MissingFlag(DocumentId Document, SyntaxNode Place, INamedTypeSymbol Container, string Name)
{
    /// <summary>Once for all fixes of a run.</summary>
    public async Task AddAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (edits.TryBegin(new AddedFlag(Container.ToDisplayString(), Name)))
        {
            Add(await edits.GetEditorAsync(Document, cancellationToken).ConfigureAwait(false));
        }
    }

    protected abstract void Add(DocumentEditor editor);
}

/// <summary>A name that a type gets, whichever of its members the fixes write it after.</summary>
internal sealed record AddedFlag(string Container, string Name) : Addition;

/// <summary>Makes a new declaration look like those that it joins.</summary>
internal static class SiblingStyle
{
    /// <summary>What stands above it: a blank line and a summary where all of the others have them, and the indentation.</summary>
    public static SyntaxTriviaList LeadingFor(IReadOnlyList<SyntaxNode> siblings, FlagMeaning meaning)
    {
        SyntaxNode last = siblings[siblings.Count - 1];
        string mark = LanguageSyntax.DocumentationMarkOf(last);
        string above = last.GetLeadingTrivia().ToFullString();
        string indentation = Regex.Match(above, "[ \t]*$").Value;
        bool isSpaced = Regex.IsMatch(above, "^[ \t]*\r?\n");
        bool isDocumented = siblings.All(sibling => Regex.IsMatch(sibling.GetLeadingTrivia().ToFullString(), $"^[ \t]*{mark}", RegexOptions.Multiline));
        string summary = isDocumented ? $"{indentation}{mark} <summary>{Describe(meaning)}</summary>\n" : "";
        return LanguageSyntax.ParseTrivia($"{(isSpaced && isDocumented ? "\n" : "")}{summary}{indentation}", last);
    }

    /// <summary>A number of one digit, written as that of the other is: 0x00000002 beside 0x00000001.</summary>
    public static SyntaxNode WriteNumber(uint value, SyntaxNode? other, SyntaxNode like)
    {
        Match match = Regex.Match(other?.ToString() ?? "", "^((0[xX]|&[hH])?0*)[0-9]([uUlL]*|U[IL])$");
        return LanguageSyntax.ParseExpression($"{match.Groups[1].Value}{value}{match.Groups[3].Value}", like);
    }

    private static string Describe(FlagMeaning meaning) => meaning switch
    {
        FlagMeaning.Directory => "The target is a directory.",
        FlagMeaning.AllowUnprivilegedCreate => "Creates the link without the privilege in Developer Mode.",
        _ => "Removes only an exact match.",
    };
}
