using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Writes the enum that an import names as the type of its flags and that nobody declares, as happens to imports copied from elsewhere.</summary>
internal sealed class InsertFlagsEnum : Fix
{
    public override FixedApi Api => FixedApi.Declaration;

    /// <summary>Whether the name at the place is the type of a parameter.</summary>
    public static bool MayBeAt(SyntaxNode node) => node.Ancestors().Take(3).Any(LanguageSyntax.IsParameter);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindDeclaration() is not { Function: var function } import
            || import.FindParameter(ParameterRole.Flags) is not { Type: IErrorTypeSymbol { Name: { Length: > 0 } name } } parameter
            || !parameter.Locations.Any(location => location.SourceTree == context.Root.SyntaxTree)
            || context.FindNode().ToString() != name
            || FlagsTarget.Of(function) is not { } flags
            || ImportHome.In(import.Method.ContainingType, context) is not { } home)
        {
            return null;
        }

        // An enum that is hidden cannot be the type of a parameter that is not.
        flags = flags with { Name = name, IsPublic = MentionSearch.MayBeInOtherProjects(import.Method) };
        var text = new ImportText(home);
        var plan = new FixPlan($"Write the enum {name}", [], async (edits, cancellationToken) =>
        {
            if (edits.TryRecord(home.Adds(name)))
            {
                text.InsertTypes([text.WriteEnum(flags)], await edits.GetEditorAsync(home.Document.Id, cancellationToken).ConfigureAwait(false));
            }
        });
        return await TrialRun.MendsAsync(plan, context).ConfigureAwait(false) ? plan : null;
    }
}
