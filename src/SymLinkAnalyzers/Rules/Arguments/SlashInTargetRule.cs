using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3005: the target is stored as it is given, and Windows does not follow a stored '/'.</summary>
internal sealed class SlashInTargetRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3005",
        title: "A relative target contains '/'",
        messageFormat: "The relative target of {0} contains '/', which is stored as it is: the link is created and does not resolve",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Win32 turns '/' into '\\' in every path but one: the relative target of a symbolic link goes into the file system unchanged, where '/' separates nothing.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.FindArgument(ParameterRole.TargetPath) is not { } argument
            || PathText.Read(argument.Value, call.Member) is not { } path
            || !IsRelative(path.Start)
            || PlatformGuard.IsOutsideWindows(call.Invocation))
        {
            return;
        }

        SyntaxNode? place = null;
        var others = new List<Location>();
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        foreach (PathPart part in path.Parts)
        {
            if (part.Text?.IndexOf('/') is null or < 0)
            {
                continue;
            }

            bool isFirst = place is null;
            if (isFirst)
            {
                place = part.Operation.Syntax;
            }
            else
            {
                others.Add(part.Operation.Syntax.GetLocation());
            }

            if (part.IsLiteral)
            {
                string key = isFirst ? DiagnosticProperty.Replacement : DiagnosticProperty.Replacement + others.Count.ToString(CultureInfo.InvariantCulture);
                properties.Add(key, part.Text.Replace('/', '\\'));
            }
        }

        if (place is not null)
        {
            report(Diagnostic.Create(Rule, place.GetLocation(), others, properties.ToImmutable(), call.Declaration.ExportName));
        }
    }

    /// <summary>Whether a path that starts so is relative to the folder of the link, whatever follows.</summary>
    private static bool IsRelative(string start) => start.Length > 0
        && start[0] is not ('\\' or '/')
        && !(start.Length > 1 && start[1] == ':')
        && !(start.Length == 1 && char.IsLetter(start[0]))
        && start.IndexOf("://", StringComparison.Ordinal) < 0;
}
