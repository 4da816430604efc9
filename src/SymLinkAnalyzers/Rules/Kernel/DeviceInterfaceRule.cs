using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4008: the device is known by a name that its driver has made up.</summary>
internal sealed class DeviceInterfaceRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4008",
        title: "Prefer a device interface",
        messageFormat: "{0} gives the device a fixed name: a second device cannot use it, and programs are not notified when the device comes or goes; register a device interface instead",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "A device interface is found by its class, whatever the device is called, and programs are notified of it. IoRegisterDeviceInterface and WdfDeviceCreateDeviceInterface register one. Unless a driver is known to be a WDM driver, the rule applies only where its severity is set.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.CreatesDeviceLink && IsWanted(call.Invocation.Syntax.SyntaxTree, call.Member.Interop))
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName));
        }
    }

    /// <summary>WDM drivers should not call the routines; for those of a framework it is a matter of opinion.</summary>
    private static bool IsWanted(SyntaxTree tree, InteropContext interop) =>
        interop.Options.IsKernelMode(tree)
        && (interop.Options.FindDriverFramework(tree) == DriverFramework.Wdm
            || ConfiguredSeverity.Find(interop.Compilation.Options, tree, Rule.Id) is not (null or ReportDiagnostic.Default));
}
