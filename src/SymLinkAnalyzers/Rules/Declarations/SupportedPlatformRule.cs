using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1009: callers on other systems are not warned that the import exists only on Windows.</summary>
internal sealed class SupportedPlatformRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1009",
        title: "The import is not marked for Windows",
        messageFormat: "'{0}' is not marked [SupportedOSPlatform(\"windows\")]: on other systems a call throws DllNotFoundException, and CA1416 cannot warn about it",
        category: RuleCategory.Portability,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "In projects that do not target Windows alone, the platform compatibility analyzer (CA1416) warns about unguarded calls to members that are marked for Windows.");

    private const string AttributeName = "System.Runtime.Versioning.SupportedOSPlatformAttribute";

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        // What is looked up is not called where it is not found.
        if (declaration.Binding is not null)
        {
            return;
        }

        // No process of any system can call a kernel routine: to mark its import would say the opposite. The SDK marks the
        // assembly of a project that targets Windows.
        if (declaration.Function.Mode == ExecutionMode.User
            && context.Compilation.GetTypeByMetadataName(AttributeName) is not null
            && !InteropAttributes.SupportsCertainPlatforms(declaration.Method))
        {
            report(Diagnostic.Create(Rule, DeclarationPlace.OfName(declaration), declaration.Name));
        }
    }
}
