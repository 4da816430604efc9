using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1001: the import reads more or fewer bytes of the return register than the function sets.</summary>
internal sealed class ReturnWidthRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1001",
        title: "The return value is marshalled with the wrong width",
        messageFormat: "'{0}' {1}, but {2} returns a {3} of {4}, so {5}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The function sets only as many bytes of the return register as its return type has; the others hold garbage. An import that reads a different number of bytes can mistake failure for success, or success for failure.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        // An NTSTATUS is wrong in other ways and has other consequences.
        if (declaration.HasWrongReturn && declaration.Function.Returns != ReturnKind.NtStatus)
        {
            report(Diagnostic.Create(
                Rule,
                DeclarationPlace.OfAttribute(declaration.ReturnMarshalAs) ?? DeclarationPlace.OfName(declaration),
                declaration.Name,
                declaration.ReturnWidth.IsNone ? "throws the result away" : "reads " + declaration.ReturnWidth,
                declaration.ExportName,
                declaration.Function.ReturnTypeName,
                ValueWidth.OfBytes(declaration.Function.ReturnWidth),
                declaration.Function.Returns == ReturnKind.Boolean ? "failure can be taken for success" : "success can be taken for a failure"));
        }
    }
}
