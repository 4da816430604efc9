using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1004: the function reads the strings in another encoding than the import writes them.</summary>
internal sealed class StringMarshallingRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1004",
        title: "String marshalling contradicts the entry point",
        messageFormat: "'{0}' marshals {1}, but {2} expects {3}, so it gets garbled paths",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The W export takes UTF-16 strings, the A export strings in the ANSI code page. A string in another encoding is read as garbage or ends after its first character.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.HasWrongEncoding)
        {
            PathEncoding text = PathEncoding.Read(declaration);
            report(Diagnostic.Create(
                Rule,
                DeclarationPlace.OfImport(declaration),
                declaration.Name,
                text.IsMixed ? "its strings in different encodings" : "its strings as " + Name(text.Encoding),
                declaration.ExportName,
                declaration.Resolution.Variant switch
                {
                    ExportVariant.Wide => "UTF-16",
                    ExportVariant.Ansi => "ANSI",
                    _ => "one encoding",
                }));
        }
    }

    private static string Name(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16 => "UTF-16",
        TextEncoding.Utf8 => "UTF-8",
        _ => "ANSI",
    };
}
