using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1003: paths go through the ANSI code page.</summary>
internal sealed class AnsiPathsRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1003",
        title: "Paths are marshalled as ANSI",
        messageFormat: "'{0}' passes its paths to {1} as {2}: characters outside the ANSI code page are lost or changed, and {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "File names are UTF-16. The A functions convert from the ANSI code page of the process, which usually holds a few hundred characters, and are limited to MAX_PATH.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.HasAnsiPaths)
        {
            report(Diagnostic.Create(
                Rule,
                DeclarationPlace.OfImport(declaration),
                declaration.Name,
                declaration.ExportName,
                PathEncoding.Read(declaration).Encoding == TextEncoding.Ansi ? "ANSI" : "UTF-8",
                declaration.Function.FindFlag(FlagMeaning.RemoveDefinition) is null
                    ? "the link gets the wrong name or target"
                    : "the wrong device name or target is used"));
        }
    }
}
