using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4002: what the import returns cannot hold an NTSTATUS, or means something else.</summary>
internal sealed class StatusWidthRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4002",
        title: "An NTSTATUS is not declared as a 32-bit integer",
        messageFormat: "'{0}' returns {1}, but {2} returns an NTSTATUS, a 32-bit integer that is negative on failure: {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "STATUS_SUCCESS is 0 and failures are negative. As a Boolean, success is false and failures are true; a narrower or wider integer loses the sign.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.Function.Returns != ReturnKind.NtStatus || !declaration.HasWrongReturn)
        {
            return;
        }

        ITypeSymbol returned = declaration.Method.ReturnType;
        bool isBoolean = returned.SpecialType == SpecialType.System_Boolean;
        report(Diagnostic.Create(
            Rule,
            DeclarationPlace.OfAttribute(declaration.ReturnMarshalAs) ?? DeclarationPlace.OfName(declaration),
            declaration.Name,
            declaration.Method.ReturnsVoid ? "nothing" : "'" + returned.ToDisplayString() + "'",
            declaration.ExportName,
            declaration.Method.ReturnsVoid ? "failures go unnoticed" : isBoolean ? "success reads as false and most failures as true" : "its sign is lost"));
    }
}
