using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>The style of every character of a document, as an editor colours it.</summary>
internal static class CodeColouring
{
    public static async Task<CodeStyle[]> ColourAsync(TextDocument document)
    {
        SourceText text = await document.GetTextAsync();
        var styles = new CodeStyle[text.Length];
        if (document is not Document code)
        {
            foreach (TextLine line in text.Lines.Where(line => line.ToString().TrimStart() is ['#' or ';', ..]))
            {
                styles.AsSpan(line.Start, line.Span.Length).Fill(CodeStyle.Comment);
            }

            return styles;
        }

        foreach (ClassifiedSpan span in await Classifier.GetClassifiedSpansAsync(code, new TextSpan(0, text.Length)))
        {
            if (!ClassificationTypeNames.AdditiveTypeNames.Contains(span.ClassificationType))
            {
                styles.AsSpan(span.TextSpan.Start, span.TextSpan.Length).Fill(StyleOf(span.ClassificationType));
            }
        }

        return styles;
    }

    private static CodeStyle StyleOf(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword or ClassificationTypeNames.PreprocessorKeyword => CodeStyle.Keyword,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.DelegateName => CodeStyle.Type,
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => CodeStyle.Method,
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral or ClassificationTypeNames.StringEscapeCharacter => CodeStyle.Text,
        ClassificationTypeNames.NumericLiteral => CodeStyle.Number,
        ClassificationTypeNames.Comment => CodeStyle.Comment,
        _ => CodeStyle.Plain,
    };
}
