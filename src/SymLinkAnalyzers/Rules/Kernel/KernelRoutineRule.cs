using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4001: a routine for drivers is imported by a program.</summary>
internal sealed class KernelRoutineRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4001",
        title: "A kernel-mode routine is imported into user mode",
        messageFormat: "'{0}' imports the kernel-mode routine {1} from {2}, which no process can load: {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Only drivers can call the routines of the kernel and the driver frameworks; in a process the first call throws. Set symlink_analyzers.kernel_mode = true for code that is compiled into a driver.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.Function.Mode != ExecutionMode.Kernel || declaration.FindTree() is not { } tree || context.Options.IsKernelMode(tree))
        {
            return;
        }

        // Drivers of the user-mode framework do run in a process, which has the framework's routines.
        if (declaration.Function.Frameworks.Contains(DriverFramework.Umdf) && context.Options.FindDriverFramework(tree) == DriverFramework.Umdf)
        {
            return;
        }

        report(Diagnostic.Create(
            Rule,
            DeclarationPlace.OfImport(declaration),
            declaration.Name,
            declaration.ExportName,
            declaration.Module,
            declaration.Function.CreatesDeviceLink
                ? "call CreateSymbolicLinkW for a link in the file system, DefineDosDeviceW for an MS-DOS device name, or have a driver register a device interface"
                : "call DefineDosDeviceW for an MS-DOS device name, or have a driver do this"));
    }
}
