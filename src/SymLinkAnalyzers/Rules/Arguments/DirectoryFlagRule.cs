using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3003: the target is a directory and the flags say a file, or the other way round.</summary>
internal sealed class DirectoryFlagRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3003",
        title: "The directory flag contradicts the target",
        messageFormat: "The target is a {0}, but {1} creates a {2} link, which cannot be opened",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The kind of a link is fixed when it is created. Windows does not check it against the target, and refuses to open a target of the other kind through the link.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        if (!PathKindReader.ContradictsLink(call) || call.IsDirectoryLink is not { } saysDirectory)
        {
            return;
        }

        report(Diagnostic.Create(
            Rule,
            call.KindPlace.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperty.FlagIsWanted, saysDirectory ? "false" : "true"),
            saysDirectory ? "file" : "directory",
            call.DisplayName,
            saysDirectory ? "directory" : "file"));
    }
}
