using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1002: nobody can learn why the function failed.</summary>
internal sealed class LastErrorNotCapturedRule : DeclarationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1002",
        title: "The last Win32 error is not captured",
        messageFormat: "'{0}' does not set SetLastError: after a failure of {1}, Marshal.GetLastWin32Error returns the error of some earlier call",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The runtime keeps the error code of a platform invoke only when SetLastError is true. Without it the code that is read later is stale, or overwritten by the runtime itself.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        // What has no marshalling cannot set it, and the caller reads the error itself.
        bool cannotSet = declaration is { RuntimeMarshallingDisabled: true, Form: ImportForm.DllImport or ImportForm.Delegate }
            or { Form: ImportForm.RuntimeImport or ImportForm.FunctionPointer };
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
