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
        SyntaxNode[] arguments = Get(attribute);
        if (Find(arguments, name) is { } existing)
        {
            SyntaxNode expression = existing.ChildNodes().Last();
            return attribute.ReplaceNode(expression, value.WithTriviaFrom(expression));
        }

        int rank = Rank(name);
        int index = Array.FindLastIndex(arguments, argument => Rank(NameOf(argument)) < rank) + 1;
        SyntaxNode inserted = generator.InsertAttributeArguments(attribute, index, [generator.AttributeArgument(name, value)]);

        // The generator hands back a list round the attribute.
        return inserted.DescendantNodesAndSelf().First(node => node.RawKind == attribute.RawKind).WithTriviaFrom(attribute);
    }

    /// <summary>Sets an argument that is a member of an enum; one that is a member already keeps the way it is qualified.</summary>
    public static SyntaxNode SetMember(SyntaxNode attribute, string name, string enumType, string member, Compilation compilation, SyntaxGenerator generator) =>
        Find(Get(attribute), name) is { } existing
            ? attribute.ReplaceNode(existing.ChildNodes().Last(), ChangeMember(existing.ChildNodes().Last(), enumType, member, compilation, generator))
            : Set(attribute, name, CreateMember(enumType, member, compilation, generator), generator);

    public static SyntaxNode SetFirst(SyntaxNode attribute, SyntaxNode value)
    {
        SyntaxNode expression = Get(attribute)[0].ChildNodes().Last();
        return attribute.ReplaceNode(expression, value.WithTriviaFrom(expression));
    }

    public static SyntaxNode SetFirstMember(SyntaxNode attribute, string enumType, string member, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode expression = Get(attribute)[0].ChildNodes().Last();
        return attribute.ReplaceNode(expression, ChangeMember(expression, enumType, member, compilation, generator));
    }

    public static SyntaxNode Remove(SyntaxNode attribute, string name) =>
        Find(Get(attribute), name) is { } existing ? attribute.RemoveNode(existing, SyntaxRemoveOptions.KeepNoTrivia)! : attribute;

    public static SyntaxNode CreateMember(string enumType, string member, Compilation compilation, SyntaxGenerator generator) =>
        InteropName.CreateMember(enumType, member, compilation, generator);

    private static SyntaxNode ChangeMember(SyntaxNode expression, string enumType, string member, Compilation compilation, SyntaxGenerator generator)
    {
        SyntaxNode[] parts = [.. expression.ChildNodes()];
        bool isMember = parts.Length == 2 && expression.ToString().StartsWith(parts[0] + ".", StringComparison.Ordinal);
        return isMember
            ? expression.ReplaceNode(parts[1], generator.IdentifierName(member).WithTriviaFrom(parts[1]))
            : CreateMember(enumType, member, compilation, generator).WithTriviaFrom(expression);
    }

    /// <summary>An attribute node has its name and, where it has arguments, their list.</summary>
    private static SyntaxNode[] Get(SyntaxNode attribute) =>
        attribute.ChildNodes().Skip(1).LastOrDefault() is { } list ? [.. list.ChildNodes()] : [];

    private static SyntaxNode? Find(SyntaxNode[] arguments, string name) =>
        Array.Find(arguments, argument => string.Equals(NameOf(argument), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null for a positional argument, which has no other child than its expression.</summary>
    private static string? NameOf(SyntaxNode argument)
    {
        SyntaxNode[] children = [.. argument.ChildNodes()];
        return children.Length > 1 ? children[0].GetFirstToken().ValueText : null;
    }

    private static int Rank(string? name) => name is null ? -1 : Array.IndexOf(s_order, name) is >= 0 and var index ? index : s_order.Length;
}
