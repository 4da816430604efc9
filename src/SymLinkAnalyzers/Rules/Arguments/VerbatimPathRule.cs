using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3007: a path that asks not to be normalised is not in normal form.</summary>
internal sealed class VerbatimPathRule() : CallRule(Rule)
{
    private const string Prefix = @"\\?\";

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3007",
        title: "A verbatim path is not normalised",
        messageFormat: "The path starts with \\\\?\\ and contains {0}, which {1} takes literally: the call fails with error 123 (ERROR_INVALID_NAME), or the link does not resolve",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "After \\\\?\\ Windows neither turns '/' into '\\' nor resolves '.' and '..'.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        Check(call.Link?.Parent as IArgumentOperation, call, report);
        Check(call.Target, call, report);
    }

    private static void Check(IArgumentOperation? argument, LinkCall call, Action<Diagnostic> report)
    {
        if (argument is null
            || call.Member.ReadText(argument.Value) is not { } path
            || !path.Start.StartsWith(Prefix, StringComparison.Ordinal)
            || FindFault(path) is not { } fault)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = path is { IsWhole: true, Parts: { Length: 1 } parts } && parts[0].IsLiteral
            ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperty.Replacement, Normalise(path.Start))
            : ImmutableDictionary<string, string?>.Empty;
        SyntaxNode place = properties.IsEmpty ? call.PlaceOf(argument) : path.Parts[0].Operation.Syntax;
        report(Diagnostic.Create(Rule, place.GetLocation(), properties, fault, call.DisplayName));
    }

    private static string? FindFault(ComposedText path)
    {
        // Nothing is known of a name that an unknown piece is part of.
        const char Unknown = '\uFFFF';
        string text = string.Concat(path.Parts.Select(part => part.Text ?? Unknown.ToString())).Substring(Prefix.Length);
        return text.IndexOf('/') >= 0 ? "'/'"
            : Array.Find(text.Split('\\'), part => part is "." or "..") is { } name ? "'" + name + "'"
            : null;
    }

    private static string Normalise(string path)
    {
        var names = new List<string>();
        foreach (string name in path.Substring(Prefix.Length).Split('\\', '/'))
        {
            switch (name)
            {
                case ".":
                    break;

                // The drive, or the server and share, cannot be left.
                case ".." when names.Count > 1 && !(names[0] == "UNC" && names.Count <= 3):
                    names.RemoveAt(names.Count - 1);
                    break;
                case "..":
                    break;
                default:
                    names.Add(name);
                    break;
            }
        }

        // A drive without a name after it keeps its separator.
        return Prefix + string.Join("\\", names) + (names.Count == 1 ? "\\" : "");
    }
}
