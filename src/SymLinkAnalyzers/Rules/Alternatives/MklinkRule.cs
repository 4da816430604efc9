using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Processes;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5002: a shell is started to make a link that an API makes.</summary>
internal sealed class MklinkRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5002",
        title: "Use an API instead of mklink",
        messageFormat: "mklink starts a process to create {0}: {1}",
        category: RuleCategory.Portability,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "A command line needs quoting, its exit code is easily ignored, and mklink exists only on Windows.");

    public override void Check(MemberContext member, Action<Diagnostic> report)
    {
        foreach (IOperation operation in member.ProcessCalls)
        {
            if (MklinkInvocation.Read(operation, member) is { } start)
            {
                Check(start, member.Types, report);
            }
        }
    }

    private static void Check(MklinkInvocation start, KnownTypes types, Action<Diagnostic> report)
    {
        (string made, string advice) = start.Command.Kind switch
        {
            MklinkKind.Junction => ("a junction", "a junction is not a symbolic link, but where a symbolic link will do, no process is needed"),
            MklinkKind.HardLink => ("a hard link", "a hard link is not a symbolic link; CreateHardLink makes one without a process and reports why it fails"),
            MklinkKind.Directory => ("a directory link", AdviseApi(types, isDirectory: true)),
            MklinkKind.File => ("a file link", AdviseApi(types, isDirectory: false)),
            _ => ("a link", AdviseApi(types, isDirectory: null)),
        };
        report(Diagnostic.Create(Rule, start.Place.Syntax.GetLocation(), made, advice));
    }

    private static string AdviseApi(KnownTypes types, bool? isDirectory)
    {
        string api = types.HasMember(KnownType.SymLink, "CreateFile") ? "SymLink." + ManagedApi.SymLinkMethod(isDirectory)
            : types.HasMember(KnownType.File, ManagedApi.FrameworkMethod) ? (isDirectory == true ? "Directory." : "File.") + ManagedApi.FrameworkMethod
            : "CreateSymbolicLinkW";
        return $"'{api}' needs none and reports why it fails";
    }
}
