using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
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
            || FlagsEnum.Of(function) is not { } flags
            || ImportHome.In(import.Method.ContainingType, context) is not { } home)
        {
            return null;
        }

        // An enum that is hidden cannot be the type of a parameter that is not.
        flags = flags with { Name = name, IsPublic = MentionSearch.MayBeInOtherProjects(import.Method) };
        var plan = new FixPlan($"Write the enum {name}", [], (edits, cancellationToken) => EnumInsertion.AddAsync(flags, home, edits, cancellationToken));
        return await TrialRun.MendsAsync(plan, context).ConfigureAwait(false) ? plan : null;
    }
}

/// <summary>Writes the enum of a function's flags behind the type that imports the function.</summary>
internal static class EnumInsertion
{
    /// <summary>True the first time.</summary>
    public static bool TryBegin(FlagsEnum flags, ImportHome home, SolutionEdits edits) => edits.TryRecord(new AddedType(home.Document.Project.Id, flags.Name));

    public static async Task AddAsync(FlagsEnum flags, ImportHome home, SolutionEdits edits, CancellationToken cancellationToken)
    {
        if (LanguageSyntax.FindOutermostType(home.Declaration) is { } outermost && TryBegin(flags, home, edits))
        {
            DocumentEditor editor = await edits.GetEditorAsync(home.Document.Id, cancellationToken).ConfigureAwait(false);
            string text = TypeBlock.BlankLineAfter(outermost) + new ImportText(outermost.Language).WriteEnum(flags) + "\n";
            TypeBlock.InsertAfter(outermost, [new InsertedCode(home).ParseMember(text)], editor);
        }
    }
}
