using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Providers;

/// <summary>
/// Makes all fixes of a scope in one set of edits, so that two of them may touch the same declaration, enum or caller.
/// </summary>
internal sealed class SymLinkFixAllProvider : FixAllProvider
{
    public static readonly SymLinkFixAllProvider Instance = new(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <summary>
    /// Not for a whole solution, which is all that dotnet format asks for: what a name that nobody knows stands for is the author's
    /// choice, and dotnet format breaks off where a fix allows unsafe code.
    /// </summary>
    public static readonly SymLinkFixAllProvider WithinProject = new(FixAllScope.Document, FixAllScope.Project);

    private readonly FixAllScope[] _scopes;

    private SymLinkFixAllProvider(params FixAllScope[] scopes) => _scopes = scopes;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => _scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all misuses of symbolic-link functions",
        cancellation => SolutionEdits.RunAsync(fixAllContext.Solution, (edits, token) => FixAllAsync(fixAllContext, edits, token), cancellation),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task FixAllAsync(FixAllContext context, SolutionEdits edits, CancellationToken cancellationToken)
    {
        var places = new FixContextCache();
        foreach (Diagnostic diagnostic in await GetDiagnosticsAsync(context).ConfigureAwait(false))
        {
            await FixAsync(diagnostic, context, places, edits, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task FixAsync(Diagnostic diagnostic, FixAllContext context, FixContextCache places, SolutionEdits edits, CancellationToken cancellationToken)
    {
        // A host may hand over what stands in a generated file, which is no document to edit.
        if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return;
        }

        FixContext place = await places.CreateAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
        ImmutableArray<Fix> fixes = FixOrder.Of(place);
        Fix? chosen = fixes.FirstOrDefault(fix => fix.EquivalenceKey == context.CodeActionEquivalenceKey);
        FixPlan? plan = chosen is null ? null : await chosen.PlanAsync(place).ConfigureAwait(false);

        // dotnet format names the first action of some diagnostic of the solution, perhaps of another rule. The first
        // choice therefore stands for "repair it", and the next best is taken where it cannot be made. In a solution any choice
        // does: the first place that dotnet format meets may be one where only the last can be made.
        if (plan is null && (chosen is null || chosen == fixes[0] || context.Scope == FixAllScope.Solution))
        {
            foreach (Fix fix in fixes)
            {
                plan = fix == chosen ? null : await fix.PlanAsync(place).ConfigureAwait(false);
                if (plan is not null)
                {
                    break;
                }
            }
        }

        if (plan is not null)
        {
            await plan.ApplyAsync(edits, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in projects)
        {
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics.ToImmutable();
    }
}
