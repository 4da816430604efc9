using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

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

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        if (call.Target is not { } argument
            || call.Member.ReadText(argument.Value) is not { } path
            || !IsRelative(path.Start)
            || !StoresSlashes(call))
        {
            return;
        }

        var places = new List<SyntaxNode>();
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        foreach (TextPart part in path.Parts)
        {
            // One template or separator may make several parts.
            if (part.Text?.IndexOf('/') is null or < 0 || places.Contains(part.Operation.Syntax))
            {
                continue;
            }

            if (part.Operation is ILiteralOperation { ConstantValue.Value: string literal } && (part.IsLiteral || literal.IndexOf(':') < 0))
            {
                string key = places.Count == 0 ? DiagnosticProperty.Replacement : DiagnosticProperty.Replacement + places.Count.ToString(CultureInfo.InvariantCulture);
                properties.Add(key, literal.Replace('/', '\\'));
            }

            places.Add(part.Operation.Syntax);
        }

        if (places.Count > 0)
        {
            report(Diagnostic.Create(Rule, places[0].GetLocation(), places.Skip(1).Select(place => place.GetLocation()), properties.ToImmutable(), call.DisplayName));
        }
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
