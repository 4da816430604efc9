using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5007: a link to a directory is deleted as a file, or one to a file as a directory.</summary>
internal sealed class OtherKindDeletedRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5007",
        title: "A link is deleted as the wrong kind",
        messageFormat: "'{0}' cannot delete the {1} link that {2} creates: on Windows it fails with {3}, and the link stays",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Windows deletes directory links as directories and file links as files. SymLink.Delete handles both.");

    public override void Check(MemberContext member, Action<Diagnostic> report)
    {
        IInvocationOperation[] candidates = Deletion.Candidates(member);
        if (candidates.Length == 0)
        {
            return;
        }

        HashSet<SyntaxNode> reported = [];
        foreach (LinkCall call in ((IEnumerable<LinkCall>)member.Calls).Concat(member.ManagedCalls))
        {
            foreach (Deletion deletion in DeletionAfter.FindOfOtherKind(call, candidates))
            {
                if (IsOnWindows(call) && reported.Add(deletion.Syntax))
                {
                    bool isDirectory = !deletion.IsOfDirectory;
                    report(Diagnostic.Create(
                        Rule,
                        deletion.Syntax.GetLocation(),
                        deletion.Name,
                        isDirectory ? "directory" : "file",
                        call.DisplayName,
                        isDirectory ? "error 5 (ERROR_ACCESS_DENIED)" : "error 267 (ERROR_DIRECTORY)"));
                }
            }
        }
    }

    /// <summary>Other systems delete every link as a file.</summary>
    private static bool IsOnWindows(LinkCall call) => call is NativeCall || PlatformGuard.IsOnWindows(call.Invocation, call.Member);
}
