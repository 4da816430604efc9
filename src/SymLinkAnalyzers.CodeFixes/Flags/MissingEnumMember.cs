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
internal sealed record MissingEnumMember(DocumentId Document, SyntaxNode Declaration, INamedTypeSymbol Container, string Name, NativeFlag Flag)
    : MissingFlag(Document, Declaration, Container, Name)
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
        return generator.GetDeclaration(declaration) is { } whole ? new MissingEnumMember(document.Id, whole, enumType, name, flag) : null;
    }

    protected override void Add(DocumentEditor editor) => editor.ReplaceNode(Declaration, (current, generator) =>
    {
        IReadOnlyList<SyntaxNode> members = generator.GetMembers(current);
        SyntaxNode? value = members.Count > 0 ? LanguageSyntax.ValueOf(members[members.Count - 1]) : null;
        SyntaxNode member = generator.EnumMember(Name, SiblingStyle.WriteNumber(Flag.Value, value, current));
        return members.Count == 0 ? generator.AddMembers(current, member)
            : current is EnumDeclarationSyntax declaration ? EnumMemberList.Append(declaration, (EnumMemberDeclarationSyntax)member.WithLeadingTrivia(SiblingStyle.LeadingFor(members, Flag.Meaning)))
            : generator.AddMembers(current, member.WithLeadingTrivia(SiblingStyle.LeadingFor(members, Flag.Meaning)).WithTrailingTrivia(LanguageSyntax.ParseTrivia("\n", current)));
    });

    private static bool IsUpperCase(string name) => name.IndexOf('_') >= 0 && !name.Any(char.IsLower);
}

/// <summary>
/// Appends to the members of a C# enum, laid out as the last of them: the generator would put the comma behind that one's
/// comment, and drop a comma after the last member.
/// </summary>
internal static class EnumMemberList
{
    public static EnumDeclarationSyntax Append(EnumDeclarationSyntax declaration, EnumMemberDeclarationSyntax added)
    {
        EnumMemberDeclarationSyntax last = declaration.Members[declaration.Members.Count - 1];
        bool endsInComma = declaration.Members.SeparatorCount == declaration.Members.Count;
        SyntaxTriviaList afterLast = endsInComma ? declaration.Members.GetSeparator(declaration.Members.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        SyntaxTriviaList afterAdded = SyntaxFactory.TriviaList(afterLast.Reverse().Take(1).Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
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
