using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>An enum member that a fix refers to and that has to be added first.</summary>
internal sealed record MissingEnumMember(DocumentId Document, SyntaxNode Declaration, string Name, uint Value, FlagMeaning Meaning)
{
    /// <summary>Null where the enum is not the user's to change, or has a member of that name with another value.</summary>
    public static async Task<MissingEnumMember?> FindAsync(INamedTypeSymbol enumType, NativeFlag flag, FixContext context)
    {
        if (enumType.DeclaringSyntaxReferences is not { Length: 1 } references
            || context.Solution.GetDocument(references[0].SyntaxTree) is not { } document
            || GeneratedFile.Is(document, references[0].SyntaxTree))
        {
            return null;
        }

        string name = enumType.MemberNames.Any(IsUpperCase) ? flag.Name : flag.Meaning.ToString();
        if (!enumType.GetMembers(name).IsEmpty)
        {
            return null;
        }

        SyntaxNode declaration = await references[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(document);
        return generator.GetDeclaration(declaration) is { } whole ? new MissingEnumMember(document.Id, whole, name, flag.Value, flag.Meaning) : null;
    }

    public async Task AddAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (!edits.TryBegin(new AddedMember(Document, Declaration, Name)))
        {
            return;
        }

        DocumentEditor editor = await edits.GetEditorAsync(Document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(Declaration, (current, generator) =>
        {
            SyntaxNode member = generator.EnumMember(Name, generator.LiteralExpression((int)Value));
            return current is EnumDeclarationSyntax { Members.Count: > 0 } declaration
                ? EnumMemberList.Append(declaration, (EnumMemberDeclarationSyntax)member, Describe(Meaning))
                : generator.AddMembers(current, member);
        });
    }

    private static string Describe(FlagMeaning meaning) => meaning switch
    {
        FlagMeaning.Directory => "The target is a directory.",
        FlagMeaning.AllowUnprivilegedCreate => "Creates the link without the privilege in Developer Mode.",
        _ => "Removes only an exact match.",
    };

    private static bool IsUpperCase(string name) => name.IndexOf('_') >= 0 && !name.Any(char.IsLower);
}

/// <summary>
/// Appends to the members of a C# enum, laid out as the last of them: the generator would put the comma behind that one's
/// comment, and drop a comma after the last member.
/// </summary>
internal static class EnumMemberList
{
    /// <param name="declaration">The enum.</param>
    /// <param name="added">The new member.</param>
    /// <param name="summary">What is said of it, where something is said of all the others.</param>
    public static EnumDeclarationSyntax Append(EnumDeclarationSyntax declaration, EnumMemberDeclarationSyntax added, string summary)
    {
        EnumMemberDeclarationSyntax last = declaration.Members[declaration.Members.Count - 1];
        bool endsInComma = declaration.Members.SeparatorCount == declaration.Members.Count;
        SyntaxTriviaList afterLast = endsInComma ? declaration.Members.GetSeparator(declaration.Members.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        SyntaxTriviaList afterAdded = SyntaxFactory.TriviaList(afterLast.Reverse().Take(1).Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        SyntaxTrivia[] indentation = [.. last.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))];
        bool isDocumented = declaration.Members.All(member => member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)));
        bool isSpaced = declaration.Members.Count > 1 && last.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
        string lineEnd = declaration.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToFullString();
        added = added.WithLeadingTrivia(isDocumented
            ? SyntaxFactory.ParseLeadingTrivia($"{(isSpaced ? lineEnd : "")}{string.Concat(indentation)}/// <summary>{summary}</summary>{lineEnd}{string.Concat(indentation)}")
            : [.. indentation]);
        IEnumerable<SyntaxNodeOrToken> members = declaration.Members.GetWithSeparators();
        return declaration.WithMembers(SyntaxFactory.SeparatedList<EnumMemberDeclarationSyntax>(endsInComma
            ? members.Append(added.WithTrailingTrivia()).Append(comma.WithTrailingTrivia(afterAdded))
            : members.Take(declaration.Members.GetWithSeparators().Count - 1).Append(last.WithTrailingTrivia()).Append(comma.WithTrailingTrivia(afterLast)).Append(added.WithTrailingTrivia(afterAdded))));
    }
}

/// <summary>Looks enum members up by their value.</summary>
internal static class EnumMembers
{
    /// <summary>The member that stands for a flag, by its name too.</summary>
    public static IFieldSymbol? Find(INamedTypeSymbol enumType, NativeFlag flag, NativeFunction function) =>
        enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field =>
            field.HasConstantValue && IntegerConstant.Is(field.ConstantValue, flag.Value) && FlagWords.Say(field.Name, flag, function));

    public static IFieldSymbol? FindByValue(INamedTypeSymbol enumType, uint value)
    {
        foreach (ISymbol member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && IntegerConstant.Is(field.ConstantValue, value))
            {
                return field;
            }
        }

        return null;
    }
}
