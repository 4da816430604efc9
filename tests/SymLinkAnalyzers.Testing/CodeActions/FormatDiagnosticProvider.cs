using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Hands diagnostics to FixAll as <c>dotnet format</c> does: whatever it asks for, those of the whole project.</summary>
internal sealed class FormatDiagnosticProvider(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var project = await GetAllDiagnosticsAsync(document.Project, cancellationToken).ConfigureAwait(false);
        return project.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath);
    }

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => GetAllDiagnosticsAsync(project, cancellationToken);

    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => Task.FromResult(diagnostics.Where(diagnostic => project.GetDocument(diagnostic.Location.SourceTree) is not null));
}
