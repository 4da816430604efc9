using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A syntax tree as indented lines.</summary>
internal static class SyntaxTreeText
{
    public static string Describe(SyntaxNode root, CodeActionValidationMode mode)
    {
        var text = new StringBuilder();
        Append(text, root, string.Empty, mode == CodeActionValidationMode.Full);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SyntaxNodeOrToken nodeOrToken, string indent, bool withTrivia)
    {
        text.Append(indent).Append(KindOf(nodeOrToken.RawKind, nodeOrToken.Language));
        if (nodeOrToken.AsNode() is { } node)
        {
            text.Append('\n');
            foreach (var child in node.ChildNodesAndTokens())
            {
                Append(text, child, indent + "  ", withTrivia);
            }

            return;
        }

        var token = nodeOrToken.AsToken();
        text.Append(token.IsMissing ? " (missing)\n" : $" {Escape(token.Text)}\n");
        if (withTrivia)
        {
            foreach (var trivia in token.GetAllTrivia())
            {
                text.Append($"{indent}  {KindOf(trivia.RawKind, trivia.Language)} {Escape(trivia.ToFullString())}\n");
            }
        }
    }

    private static string KindOf(int rawKind, string language) => LanguageSupport.Of(language).NameOfSyntaxKind(rawKind);

    private static string Escape(string text)
        => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");
}
