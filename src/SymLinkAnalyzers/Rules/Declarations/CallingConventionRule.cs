using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1007: caller and function disagree on who clears the stack.</summary>
internal sealed class CallingConventionRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1007",
        title: "The calling convention is not StdCall",
        messageFormat: "'{0}' is declared as {1}, but {2} is StdCall: a call corrupts the stack of a 32-bit process",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "All functions of the Windows API are StdCall. On x86, another convention unbalances the stack or passes the arguments in the wrong registers.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.HasForeignCallingConvention)
        {
            report(Diagnostic.Create(
                Rule,
                DeclarationPlace.OfAttribute(declaration.UnmanagedCallConvAttribute) ?? DeclarationPlace.OfImport(declaration),
                declaration.Name,
                declaration.CallingConvention.ToString(),
                declaration.ExportName));
        }
    }
}
