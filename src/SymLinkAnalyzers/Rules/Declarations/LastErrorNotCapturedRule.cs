using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1002: nobody can find out why the function failed.</summary>
internal sealed class LastErrorNotCapturedRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1002",
        title: "The last Win32 error is not captured",
        messageFormat: "'{0}' does not set SetLastError, so after {1} fails, Marshal.GetLastWin32Error returns the error of an earlier call",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The runtime saves the error code of a P/Invoke call only when SetLastError is true. Otherwise the code that is read later is stale, or the runtime itself has overwritten it.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        // What has no marshalling cannot set it, and the caller reads the error itself.
        bool cannotSet = declaration.IsErrorForSystem || declaration.Form == ImportForm.RuntimeImport;
        if (declaration.Function.Errors == ErrorChannel.LastError
            && !declaration.SetsLastError
            && !cannotSet
            && !InteropAttributes.SaysSystemError(declaration.Method.GetAttributes())
            && !GeneratedOverload.IsWrapped(declaration.Method, context.Values))
        {
            report(Diagnostic.Create(Rule, DeclarationPlace.OfImport(declaration), declaration.Name, declaration.ExportName));
        }
    }
}
