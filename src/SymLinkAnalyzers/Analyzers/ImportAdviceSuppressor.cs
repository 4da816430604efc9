using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>Silences the advice on our imports whose fixers make them worse; our own fixes do the same right.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ImportAdviceSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_libraryImport = new(
        "SLNKS001",
        "SYSLIB1054",
        "The fix for SYSLIB1054 marshals the one-byte BOOLEAN as four bytes and drops the suffix of the entry point. Use 'Convert to LibraryImport' from SymLinkAnalyzers instead.");

    private static readonly SuppressionDescriptor s_stringMarshalling = new(
        "SLNKS002",
        "CA2101",
        "The fix for CA2101 sets Unicode on an import of the A export. The fix from SymLinkAnalyzers changes the entry point too.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(s_libraryImport, s_stringMarshalling);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var interop = new InteropContext(context.Compilation, new ProjectOptions(context.Options.AnalyzerConfigOptionsProvider));
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (FindMethod(diagnostic, context) is not { } method || interop.Find(method) is not { Function: var function })
            {
                continue;
            }

            // Both fixers go wrong by the suffix of the entry point. Of other functions than ours the width alone is judged, and mended.
            bool isLibraryImport = diagnostic.Id == s_libraryImport.SuppressedDiagnosticId;
            if (function.IsResultOnly ? isLibraryImport : function.Naming == ExportNaming.AnsiAndWide)
            {
                context.ReportSuppression(Suppression.Create(isLibraryImport ? s_libraryImport : s_stringMarshalling, diagnostic));
            }
        }
    }

    private static IMethodSymbol? FindMethod(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        SemanticModel model = context.GetSemanticModel(tree);
        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        return node.AncestorsAndSelf().Select(ancestor => model.GetDeclaredSymbol(ancestor, context.CancellationToken)).OfType<IMethodSymbol>().FirstOrDefault();
    }
}
