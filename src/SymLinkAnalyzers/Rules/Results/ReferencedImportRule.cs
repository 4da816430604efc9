using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2008: the import that is called is wrong, and lies where the caller cannot mend it.</summary>
internal sealed class ReferencedImportRule : CallRule
{
#pragma warning disable RS1037 // A reference is judged at the end of a compilation; the tag for that would keep the calls out of editors.
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2008",
        title: "A referenced assembly imports the function wrongly",
        messageFormat: "'{0}' of {1} imports {2} wrongly: {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The import is compiled into the referenced assembly, with the width of its result, the encoding of its strings and its entry point. A caller cannot correct it, but can call something else.");
#pragma warning restore RS1037

    public override DiagnosticDescriptor Descriptor => Rule;

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
        (read.IsNone ? "it throws the result away" : $"it reads {read} of a result of {ValueWidth.OfBytes(function.ReturnWidth)}") + ", so that a failure can be taken for success";

    private static IEnumerable<string> Describe(NativeDeclaration import)
    {
        if (!import.Resolution.IsFound)
        {
            yield return $"{import.Module} has no export of the name '{import.EntryPoint}', so that the call throws EntryPointNotFoundException";
        }

        if (import.HasWrongReturn)
        {
            yield return DescribeWidth(import.ReturnWidth, import.Function);
        }

        if (import.HasAnsiPaths)
        {
            yield return "it hands the paths to the ANSI export, so that other characters are lost";
        }

        if (import.HasWrongEncoding)
        {
            yield return "it hands the paths over in another encoding than the export reads, so that the link gets another name or target";
        }
    }
}
