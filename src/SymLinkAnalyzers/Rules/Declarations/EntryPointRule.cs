using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1005: no export of the name is found, so the first call throws.</summary>
internal sealed class EntryPointRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1005",
        title: "The entry point does not exist",
        messageFormat: "'{0}' imports '{1}' from {2}, which {3}, so {4}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The exported names end in A or W. DllImport tries both suffixes unless ExactSpelling is set; LibraryImport and Visual Basic's Declare Ansi and Declare Unicode do not.");

    public override bool JudgesLookup => true;

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
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
            report(Diagnostic.Create(
                Rule,
                Place(declaration),
                Properties(declaration),
                declaration.Name,
                declaration.EntryPoint,
                declaration.Module,
                reason,
                declaration.Binding is null ? "the first call throws EntryPointNotFoundException" : "the lookup fails at run time"));
        }
    }

    /// <summary>What is wrong of a look-up: the name, or the module that it is looked up in.</summary>
    private static Location? Place(NativeDeclaration declaration) =>
        WrongText(declaration)?.Syntax.GetLocation() ?? DeclarationPlace.OfImport(declaration);

    private static ImmutableDictionary<string, string?> Properties(NativeDeclaration declaration)
    {
        if (WrongText(declaration) is not ILiteralOperation)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        return ImmutableDictionary<string, string?>.Empty.Add(
            DiagnosticProperty.Replacement,
            declaration.Resolution.Outcome == EntryPointOutcome.NotInModule
                ? declaration.Function.Modules[0].FileName
                : declaration.Function.ExportName(declaration.FittingVariant));
    }

    private static IOperation? WrongText(NativeDeclaration declaration) =>
        declaration.Resolution.Outcome == EntryPointOutcome.NotInModule ? declaration.Binding?.Export.ModuleOperation : declaration.Binding?.Export.NameOperation;
}
