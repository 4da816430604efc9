using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2008: the called import is wrong, and the caller cannot correct it.</summary>
internal sealed class ReferencedImportRule() : CallRule(Rule)
{
#pragma warning disable RS1037 // A reference is judged at the end of a compilation; the tag for that would keep the calls out of editors.
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2008",
        title: "A referenced assembly imports the function wrongly",
        messageFormat: "'{0}' in {1} imports {2} wrongly: {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The import is compiled into the referenced assembly, with its return width, string encoding and entry point. You cannot correct it from here, but you can call something else.");
#pragma warning restore RS1037

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        NativeDeclaration import = call.Declaration;
        if (call.Member.Interop.IsReferenced(import)
            && string.Join("; ", Describe(import)) is { Length: > 0 } faults)
        {
            report(Diagnostic.Create(
                Rule,
                call.Invocation.Syntax.GetLocation(),
                import.Method.Name,
                import.Method.ContainingAssembly.Name,
                import.ExportName,
                faults));
        }
    }

    public static string DescribeWidth(ValueWidth read, NativeFunction function) =>
        (read.IsNone ? "it discards the result" : $"it reads {read} of a result of {ValueWidth.OfBytes(function.ReturnWidth)}") + ", so " + (function.Returns == ReturnKind.Boolean ? "failure can be taken for success" : "success can be taken for a failure");

    private static IEnumerable<string> Describe(NativeDeclaration import)
    {
        if (!import.Resolution.IsFound)
        {
            yield return $"{import.Module} does not export '{import.EntryPoint}', so the call throws EntryPointNotFoundException";
        }

        if (import.HasWrongReturn)
        {
            yield return DescribeWidth(import.ReturnWidth, import.Function);
        }

        if (import.HasAnsiPaths)
        {
            yield return "it passes the paths to the ANSI export, so other characters are lost";
        }

        if (import.HasWrongEncoding)
        {
            yield return "it passes the paths in the wrong encoding, so the link gets the wrong name or target";
        }
    }
}

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
                    !import.Export.Function.IsResultOnly && import.ReturnWidth.IsWrongFor(import.Export.Function.Returns))
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
