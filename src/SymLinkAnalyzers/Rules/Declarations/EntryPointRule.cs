using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1005: no export of the name is found, so the first call throws.</summary>
internal sealed class EntryPointRule : DeclarationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1005",
        title: "The entry point does not exist",
        messageFormat: "'{0}' imports '{1}' from {2}, which {3}: the first call throws EntryPointNotFoundException",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The exports carry the suffix A or W. A DllImport whose spelling is not exact tries them by itself; LibraryImport, ExactSpelling and Visual Basic's Declare do not.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(NativeDeclaration declaration, NativeSession session, Action<Diagnostic> report)
    {
        string? reason = declaration.Resolution.Outcome switch
        {
            EntryPointOutcome.NoSuchName =>
                $"exports {declaration.Function.ExportName(ExportVariant.Ansi)} and {declaration.Function.ExportName(ExportVariant.Wide)} only",
            EntryPointOutcome.NotInModule => "does not export it",
            _ => null,
        };
        if (reason is not null)
        {
            report(Diagnostic.Create(Rule, DeclarationPlace.OfImport(declaration), declaration.Method.Name, declaration.EntryPoint, declaration.Module, reason));
        }
    }
}
