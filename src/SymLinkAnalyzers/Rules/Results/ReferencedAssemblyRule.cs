using System.Collections.Immutable;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>
/// SLNK2008 of a whole reference, where a config file asks for it: what a member of the assembly calls is not in the tables that the
/// compiler hands out, so that nobody can tell which call reaches the import.
/// </summary>
internal sealed class ReferencedAssemblyRule
{
    public DiagnosticDescriptor Descriptor => ReferencedImportRule.Rule;

    public void Check(CompilationAnalysisContext context)
    {
        var options = new ProjectOptions(context.Options.AnalyzerConfigOptionsProvider);
        // No file holds a reference: what is said for the files of the project holds for it.
        if (!options.JudgesReferences(context.Compilation.SyntaxTrees.FirstOrDefault()))
        {
            return;
        }

        foreach (IAssemblySymbol assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (IModuleSymbol module in assembly.Modules)
            {
                if (FindWrong(module, options) is { } import)
                {
                    Report(assembly, import, context);
                }
            }
        }
    }

    private static CompiledImport? FindWrong(IModuleSymbol module, ProjectOptions options)
    {
        try
        {
            return module.GetMetadata() is { } metadata
                ? CompiledImport.Read(metadata.GetMetadataReader(), options).FirstOrDefault(import =>
                    !import.Export.Function.OnlyReturnIsKnown && import.ReturnWidth.IsWrongFor(import.Export.Function.Returns))
                : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static void Report(IAssemblySymbol assembly, CompiledImport import, CompilationAnalysisContext context) => context.ReportDiagnostic(Diagnostic.Create(
        ReferencedImportRule.Rule,
        Location.None,
        DiagnosticSeverity.Info,
        additionalLocations: null,
        ImmutableDictionary<string, string?>.Empty,
        import.Method,
        assembly.Name,
        import.Export.Function.ExportName(import.Export.Variant),
        ReferencedImportRule.DescribeWidth(import.ReturnWidth, import.Export.Function) + ". It is not known which members of the assembly call it"));
}
