using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3008: the path holds text that a shell would replace, and no shell is there.</summary>
internal sealed class UnexpandedPathRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3008",
        title: "The path contains text that nothing expands",
        messageFormat: "{0} does not expand '{1}': it becomes part of the path as it is",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Shells expand environment variables and ~; file functions do not. In code, call Environment.ExpandEnvironmentVariables or Environment.GetFolderPath.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        Check(call.Link?.Parent as IArgumentOperation, call, report);
        Check(call.Target, call, report);
    }

    private static void Check(IArgumentOperation? argument, LinkCall call, Action<Diagnostic> report)
    {
        if (argument is null)
        {
            return;
        }

        ComposedText path = call.Member.ReadText(argument.Value);
        if ((FindHome(path) ?? FindVariable(path)) is { } text)
        {
            report(Diagnostic.Create(Rule, call.PlaceOf(argument).GetLocation(), call.DisplayName, text));
        }
    }

    private static string? FindHome(ComposedText path) =>
        path.Start.StartsWith("~/", StringComparison.Ordinal)
        || path.Start.StartsWith("~\\", StringComparison.Ordinal)
        || (path.IsWhole && path.Start == "~")
            ? "~"
            : null;

    private static string? FindVariable(ComposedText path)
    {
        foreach (TextPart part in path.Parts)
        {
            if (part.Text is not { } text)
            {
                continue;
            }

            for (int start = text.IndexOf('%'); start >= 0; start = text.IndexOf('%', start + 1))
            {
                int end = start + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '(' or ')'))
                {
                    end++;
                }

                if (end < text.Length && text[end] == '%' && end > start + 1 && !char.IsDigit(text[start + 1]))
                {
                    return text.Substring(start, end + 1 - start);
                }
            }
        }

        return null;
    }
}
