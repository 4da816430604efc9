using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Sets and removes the arguments of an attribute, in C# and Visual Basic alike, leaving the others as they are written.</summary>
internal static class AttributeArguments
{
    /// <summary>The order in which the named arguments of an import are written, whichever fix adds them.</summary>
    private static readonly string[] s_order = ["EntryPoint", "CharSet", "StringMarshalling", "ExactSpelling", "SetLastError"];

    public static SyntaxNode Set(SyntaxNode attribute, string name, SyntaxNode value, SyntaxGenerator generator)
    {
        if (Find(attribute, name) is { } expression)
        {
            return attribute.ReplaceNode(expression, value.WithTriviaFrom(expression));
        }

        int rank = Rank(name);
        int index = Array.FindLastIndex([.. LanguageSyntax.ArgumentsOf(attribute)], argument => Rank(LanguageSyntax.ArgumentNameOf(argument)) < rank) + 1;
        SyntaxNode inserted = generator.InsertAttributeArguments(attribute, index, [generator.AttributeArgument(name, value)]);

        // The generator hands back a list round the attribute.
        return (inserted.DescendantNodesAndSelf().FirstOrDefault(node => node.RawKind == attribute.RawKind) ?? inserted).WithTriviaFrom(attribute);
    }

    /// <summary>Sets an argument that is a member of an enum; one that is a member already keeps the way it is qualified.</summary>
    public static SyntaxNode SetMember(SyntaxNode attribute, string name, string enumType, string member, Compilation compilation, SyntaxGenerator generator) =>
        Find(attribute, name) is { } expression
            ? attribute.ReplaceNode(expression, ChangeMember(expression, enumType, member, compilation, generator))
            : Set(attribute, name, InteropName.CreateMember(enumType, member, compilation, generator), generator);

    public static SyntaxNode SetFirst(SyntaxNode attribute, SyntaxNode value)
    {
        SyntaxNode expression = LanguageSyntax.ExpressionOf(LanguageSyntax.ArgumentsOf(attribute)[0]);
        return attribute.ReplaceNode(expression, value.WithTriviaFrom(expression));
    }

    public static SyntaxNode SetFirstMember(SyntaxNode attribute, string enumType, string member, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode expression = LanguageSyntax.ExpressionOf(LanguageSyntax.ArgumentsOf(attribute)[0]);
        return attribute.ReplaceNode(expression, ChangeMember(expression, enumType, member, compilation, generator));
    }

    public static SyntaxNode Remove(SyntaxNode attribute, string name) =>
        Find(attribute, name) is { Parent: { } argument } ? attribute.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)! : attribute;

    private static SyntaxNode ChangeMember(SyntaxNode expression, string enumType, string member, Compilation compilation, SyntaxGenerator generator) =>
        LanguageSyntax.ReceiverOf(expression) is not null && LanguageSyntax.NameOf(expression) is var name
            ? expression.ReplaceNode(name, generator.IdentifierName(member).WithTriviaFrom(name))
            : InteropName.CreateMember(enumType, member, compilation, generator).WithTriviaFrom(expression);

    /// <summary>What is given for a property, or null.</summary>
    private static SyntaxNode? Find(SyntaxNode attribute, string name) =>
        LanguageSyntax.ArgumentsOf(attribute).FirstOrDefault(argument => string.Equals(LanguageSyntax.ArgumentNameOf(argument), name, StringComparison.OrdinalIgnoreCase)) is { } argument
            ? LanguageSyntax.ExpressionOf(argument)
            : null;

    private static int Rank(string? name) => name is null ? -1 : Array.IndexOf(s_order, name) is >= 0 and var index ? index : s_order.Length;
}
