using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>A name for a flag that a fix refers to and that has to be declared first.</summary>
/// <param name="Document">The file that it comes into.</param>
/// <param name="Place">The code that it comes into, or stands behind.</param>
/// <param name="Container">The type that it will be a member of.</param>
/// <param name="Name">Its name.</param>
internal abstract record UndeclaredFlag(DocumentId Document, SyntaxNode Place, INamedTypeSymbol Container, string Name)
{
    /// <summary>Once for all fixes of a run.</summary>
    public async Task DeclareAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (edits.TryRecord(new AddedMember(Document.ProjectId, Container.ToDisplayString(), Name)))
        {
            Add(await edits.GetEditorAsync(Document, cancellationToken).ConfigureAwait(false));
        }
    }

    protected abstract void Add(DocumentEditor editor);
}

/// <summary>An enum member that a fix refers to and that has to be added first.</summary>
internal sealed record UndeclaredEnumMember(DocumentId Document, SyntaxNode Declaration, INamedTypeSymbol Container, string Name, NativeFlag Flag)
    : UndeclaredFlag(Document, Declaration, Container, Name)
{
    /// <summary>Null where the enum is not the user's to change, or has a member of that name with another value.</summary>
    public static async Task<UndeclaredEnumMember?> FindAsync(INamedTypeSymbol enumType, NativeFlag flag, FixContext context)
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
        return generator.GetDeclaration(declaration) is { } whole ? new UndeclaredEnumMember(document.Id, whole, enumType, name, flag) : null;
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

/// <summary>A constant for a flag, beside those that the author has for the other flags.</summary>
/// <param name="Sibling">The declaration that it is written after, and like.</param>
internal sealed record UndeclaredConstant(DocumentId Document, SyntaxNode Sibling, INamedTypeSymbol Container, string Name, NativeFlag Flag)
    : UndeclaredFlag(Document, Sibling, Container, Name)
{
    private static readonly string[] s_words = ["DIRECTORY", "FOLDER", "DIR", "FILE"];

    /// <summary>Null where the author writes numbers.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">The type of its flags.</param>
    /// <param name="flag">The flag.</param>
    /// <param name="constants">Those that the call can use.</param>
    /// <param name="context">The place.</param>
    public static UndeclaredConstant? Find(NativeCall call, INamedTypeSymbol type, NativeFlag flag, FlagConstants constants, FixContext context)
    {
        // Of several, that which was declared last: the flags of Windows are mostly listed by their values.
        IFieldSymbol? sibling = (constants.Used.FirstOrDefault() ?? constants.Visible.FirstOrDefault(field => IsForFlag(field, call.Function))) is { } first
            ? constants.Visible.LastOrDefault(field => SymbolEqualityComparer.Default.Equals(field.ContainingType, first.ContainingType) && IsForFlag(field, call.Function)) ?? first
            : null;
        if (sibling is null
            || (sibling.Type.SpecialType != SpecialType.System_Int32 && sibling.Type.SpecialType != type.SpecialType)
            || sibling.DeclaringSyntaxReferences is not { Length: 1 } references
            || context.Solution.GetDocument(references[0].SyntaxTree) is not { } document
            || GeneratedFile.Is(document, references[0].SyntaxTree))
        {
            return null;
        }

        // One that stands alone in its declaration, in a type.
        SyntaxNode name = references[0].GetSyntax(context.CancellationToken);
        SyntaxNode? declaration = name.Ancestors().FirstOrDefault(outer => outer.Parent is { } parent && LanguageSyntax.IsType(parent));
        string added = NameLike(sibling.Name, flag, call.Function);
        return declaration is not null
            && !declaration.ContainsDirectives
            && declaration.DescendantNodes().Count(other => other.RawKind == name.RawKind) == 1
            && SyntaxGenerator.GetGenerator(document).GetExpression(declaration) is not null
            && sibling.ContainingType.GetMembers(added).IsEmpty
                ? new UndeclaredConstant(document.Id, declaration, sibling.ContainingType, added, flag)
                : null;
    }

    protected override void Add(DocumentEditor editor)
    {
        SyntaxGenerator generator = editor.Generator;
        SyntaxNode? value = generator.GetExpression(Sibling);
        SyntaxNode added = generator.WithName(generator.WithExpression(Sibling, SiblingStyle.WriteNumber(Flag.Value, value, Sibling)), Name);
        editor.InsertAfter(Sibling, added
            .WithLeadingTrivia(SiblingStyle.LeadingFor([Sibling], Flag.Meaning))
            .WithTrailingTrivia(LanguageSyntax.ParseTrivia("\n", Sibling)));
    }

    /// <summary>Whether it is plainly there for a flag of the function: Directory = 1 might be anything.</summary>
    private static bool IsForFlag(IFieldSymbol field, NativeFunction function) =>
        function.Flags.Any(flag => flag.Name == field.Name)
        || (FlagName.Read(field.Name, function) is { } said
            && IntegerConstant.Is(field.ConstantValue, said.Value)
            && (field.Name.IndexOf("link", StringComparison.OrdinalIgnoreCase) >= 0 || field.Name.IndexOf("flag", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>The sibling's name with this flag's word for its own; else the name that Windows or .NET would give it.</summary>
    private static string NameLike(string sibling, NativeFlag flag, NativeFunction function)
    {
        if (FlagName.Read(sibling, function) is not null)
        {
            foreach (string word in s_words)
            {
                int start = sibling.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (start >= 0)
                {
                    return sibling.Remove(start, word.Length).Insert(start, InCaseOf(sibling.Substring(start, word.Length), flag.ManagedName, sibling.IndexOf('_') >= 0));
                }
            }
        }

        return sibling.Any(char.IsLower) ? flag.ManagedName : flag.Name;
    }

    private static string InCaseOf(string word, string name, bool hasUnderscores)
    {
        string separated = Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", "_");
        return !word.Any(char.IsLower) ? separated.ToUpperInvariant()
            : char.IsUpper(word[0]) ? name
            : hasUnderscores ? separated.ToLowerInvariant()
            : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

/// <summary>The constants that a call may use for its flags.</summary>
/// <param name="Used">Those that it uses now.</param>
/// <param name="Visible">All of their classes, of the caller's and of the import's, that can be named at the call.</param>
internal sealed record FlagConstants(IReadOnlyList<IFieldSymbol> Used, IReadOnlyList<IFieldSymbol> Visible)
{
    public static FlagConstants Of(NativeCall call, FixContext context)
    {
        int place = call.Invocation.Syntax.SpanStart;
        IFieldSymbol[] used =
        [
            .. from operation in call.FindArgument(ParameterRole.Flags)?.Value.DescendantsAndSelf() ?? Enumerable.Empty<IOperation>()
               let field = (operation as IFieldReferenceOperation)?.Field
               where field is { IsConst: true, HasConstantValue: true, ContainingType.TypeKind: not TypeKind.Enum }
               select field,
        ];
        IEnumerable<INamedTypeSymbol?> types = used.Select(field => field.ContainingType)
            .Append(context.Model.GetEnclosingSymbol(place, context.CancellationToken)?.ContainingType)
            .Append(call.Declaration.Method.ContainingType)
            .Distinct<INamedTypeSymbol?>(SymbolEqualityComparer.Default);
        IEnumerable<IFieldSymbol> visible = from type in types
                                            from member in type?.GetMembers() ?? Enumerable.Empty<ISymbol>()
                                            let field = member as IFieldSymbol
                                            where field is { IsConst: true, HasConstantValue: true } && context.Model.IsAccessible(place, field)
                                            select field;
        return new FlagConstants(used, [.. visible]);
    }
}

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
        string summary = isDocumented && Describe(meaning) is { } description ? $"{indentation}{mark} <summary>{description}</summary>\n" : "";
        return LanguageSyntax.ParseTrivia($"{(isSpaced && isDocumented ? "\n" : "")}{summary}{indentation}", last);
    }

    /// <summary>A number of one digit, written as that of the other is: 0x00000002 beside 0x00000001.</summary>
    public static SyntaxNode WriteNumber(uint value, SyntaxNode? other, SyntaxNode like)
    {
        Match match = Regex.Match(other?.ToString() ?? "", "^((0[xX]|&[hH])?0*)[0-9]([uUlL]*|U[IL])$");
        return LanguageSyntax.ParseExpression($"{match.Groups[1].Value}{value}{match.Groups[3].Value}", like);
    }

    private static string? Describe(FlagMeaning meaning) => meaning switch
    {
        FlagMeaning.Directory => "The target is a directory.",
        FlagMeaning.AllowUnprivilegedCreate => "Creates the link without the privilege in Developer Mode.",
        FlagMeaning.ExactMatchOnRemove => "Removes only an exact match.",
        _ => null,
    };
}
