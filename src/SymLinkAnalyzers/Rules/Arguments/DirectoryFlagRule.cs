using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3003: the target is a directory and the flags say a file, or the other way round.</summary>
internal sealed class DirectoryFlagRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3003",
        title: "The directory flag contradicts the target",
        messageFormat: "The target is a {0}, but {1} is told to link to a {2}: the link is created and cannot be opened",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The kind of a link is fixed when it is created. Windows does not compare it with the target, and refuses to open a target of the other kind through the link.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.FindFlag(FlagMeaning.Directory) is not { } flag
            || call.FindArgument(ParameterRole.Flags) is not { } flags
            || call.FindArgument(ParameterRole.TargetPath) is not { } target)
        {
            return;
        }

        KnownBits bits = call.Flags;
        bool saysDirectory = bits.AreSurelySet(flag.Value);
        if (!saysDirectory && !bits.AreSurelyClear(flag.Value))
        {
            return;
        }

        PathKind kind = PathKindReader.Read(target.Value, call);
        if (kind == (saysDirectory ? PathKind.File : PathKind.Directory))
        {
            report(Diagnostic.Create(
                Rule,
                call.PlaceOf(flags).GetLocation(),
                ImmutableDictionary<string, string?>.Empty
                    .Add(DiagnosticProperty.FlagIsWanted, saysDirectory ? "false" : "true")
                    .Add(DiagnosticProperty.FlagValue, flag.Value.ToString(CultureInfo.InvariantCulture)),
                saysDirectory ? "file" : "directory",
                call.Declaration.ExportName,
                saysDirectory ? "directory" : "file"));
        }
    }
}
