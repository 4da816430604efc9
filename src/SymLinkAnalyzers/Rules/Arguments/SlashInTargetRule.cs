using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3005: the target is stored as it is given, and Windows does not follow a stored '/'.</summary>
internal sealed class SlashInTargetRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3005",
        title: "A relative target contains '/'",
        messageFormat: "The relative target of {0} contains '/', which is stored unchanged: the link is created but does not resolve",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Windows turns '/' into '\\' in almost every path, but stores the relative target of a symbolic link unchanged, and there '/' separates nothing.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        List<(SyntaxNode Place, string? Corrected)> slashes = FindSlashes(call);
        if (slashes.Count == 0)
        {
            return;
        }

        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        for (int index = 0; index < slashes.Count; index++)
        {
            if (slashes[index].Corrected is { } text)
            {
                properties.Add(DiagnosticProperty.Replacement + (index == 0 ? "" : index.ToString(CultureInfo.InvariantCulture)), text);
            }
        }

        report(Diagnostic.Create(Rule, slashes[0].Place.GetLocation(), slashes.Skip(1).Select(slash => slash.Place.GetLocation()), properties.ToImmutable(), call.DisplayName));
    }

    /// <summary>The parts of a relative target that hold slashes which would be stored, and the text that is meant, where it is known.</summary>
    public static List<(SyntaxNode Place, string? Corrected)> FindSlashes(LinkCall call)
    {
        List<(SyntaxNode Place, string? Corrected)> slashes = [];
        if (call.Target is not { } argument
            || call.Member.ReadText(argument.Value) is not { } path
            || !IsRelative(path.Start)
            || !StoresSlashes(call))
        {
            return slashes;
        }

        foreach (TextPart part in path.Parts)
        {
            // One template or separator may make several parts.
            if (part.Text?.IndexOf('/') is null or < 0 || slashes.Exists(slash => slash.Place == part.Operation.Syntax))
            {
                continue;
            }

            string? text = (part.Operation as ILiteralOperation)?.ConstantValue.Value as string;
            slashes.Add((part.Operation.Syntax, part.IsLiteral || text?.IndexOf(':') < 0 ? text?.Replace('/', '\\') : null));
        }

        return slashes;
    }

    /// <summary>The framework's methods store the target of a link on every system, and only Windows minds.</summary>
    private static bool StoresSlashes(LinkCall call) => call is ManagedCall managed
        ? !managed.Api.Normalises && PlatformGuard.IsOnWindows(call.Invocation, call.Member)
        : !PlatformGuard.IsOutsideWindows(call.Invocation);

    /// <summary>Whether a path that starts so is relative to the folder of the link, whatever follows.</summary>
    private static bool IsRelative(string start) => start.Length > 0
        && start[0] is not ('\\' or '/')
        && !(start.Length > 1 && start[1] == ':')
        && !(start.Length == 1 && char.IsLetter(start[0]))
        && start.IndexOf("://", StringComparison.Ordinal) < 0;
}
