using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has a FixAll that takes what is reported for the project to be in no document.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ProjectDiagnosticsFixAllFix : TypeFix
{
    public override FixAllProvider? GetFixAllProvider() => new FixAllOf(async (context, diagnostics) =>
    {
        var ofProject = await context.GetProjectDiagnosticsAsync(context.Project);
        return CodeAction.Create(
            "Fix all",
            token => FixAllOf.RenameAsync(context, diagnostics, name => ofProject.IsEmpty ? Rename(name) : $"T{name}", token),
            "All");
    });
}
