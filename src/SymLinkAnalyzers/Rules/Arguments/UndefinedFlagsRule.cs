using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3002: the flags hold bits that mean nothing to the function.</summary>
internal sealed class UndefinedFlagsRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3002",
        title: "The flags contain undefined bits",
        messageFormat: "{0} does not define the flags 0x{1:x}: the call fails with error 87 (ERROR_INVALID_PARAMETER), or changes its meaning in a later Windows",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The flags are bits: 1 for a directory, 2 for unprivileged creation, 3 for both.");

    private static readonly uint s_definedFlags = CollectDefinedFlags();

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        uint undefined = FindUndefined(call);
        if (undefined != 0 && call.FindArgument(ParameterRole.Flags) is { } argument)
        {
            report(Diagnostic.Create(Rule, call.PlaceOf(argument).GetLocation(), call.Declaration.ExportName, undefined));
        }
    }

    /// <summary>The bits that are surely set and mean nothing.</summary>
    public static uint FindUndefined(NativeCall call) => call.Function.IndexOf(ParameterRole.LinkPath) < 0 ? 0 : call.Flags.Set & ~s_definedFlags;

    /// <summary>What any of the functions defines: the transacted one shares its flags with the plain one, documented or not.</summary>
    private static uint CollectDefinedFlags()
    {
        uint defined = 0;
        foreach (NativeFunction function in NativeTable.Functions)
        {
            if (function.IndexOf(ParameterRole.LinkPath) >= 0)
            {
                foreach (NativeFlag flag in function.Flags)
                {
                    defined |= flag.Value;
                }
            }
        }

        return defined;
    }
}
