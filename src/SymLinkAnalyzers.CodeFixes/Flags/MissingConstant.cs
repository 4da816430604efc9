using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>A constant for a flag, beside those that the author has for the other flags.</summary>
/// <param name="Sibling">The declaration that it is written after, and like.</param>
internal sealed record MissingConstant(DocumentId Document, SyntaxNode Sibling, INamedTypeSymbol Container, string Name, NativeFlag Flag)
    : MissingFlag(Document, Sibling, Container, Name)
{
    private static readonly string[] s_words = ["DIRECTORY", "FOLDER", "DIR", "FILE"];

    /// <summary>Null where the author writes numbers.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">The type of its flags.</param>
    /// <param name="flag">The flag.</param>
    /// <param name="constants">Those that the call can use.</param>
    /// <param name="context">The place.</param>
    public static MissingConstant? Find(NativeCall call, INamedTypeSymbol type, NativeFlag flag, FlagConstants constants, FixContext context)
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
                ? new MissingConstant(document.Id, declaration, sibling.ContainingType, added, flag)
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
