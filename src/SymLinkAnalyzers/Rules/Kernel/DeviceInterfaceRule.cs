using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4008: the device is known by a name that its driver has made up.</summary>
internal sealed class DeviceInterfaceRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4008",
        title: "Prefer a device interface",
        messageFormat: "{0} gives the device a fixed name: a second device cannot have it, and programs are not told when it comes or goes; register a device interface",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "A device interface is found by its class, whatever the system names it, and announces itself. IoRegisterDeviceInterface and WdfDeviceCreateDeviceInterface register one.",
        isEnabledByDefault: false);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.CreatesDeviceLink && call.Member.Interop.Options.IsKernelMode(call.Invocation.Syntax.SyntaxTree))
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName));
        }
    }
}
