using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Changes the solution twice over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class TwoOperationsFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [new TwoChanges(document.Project.Solution)];

    private sealed class TwoChanges(Solution solution) : CodeAction
    {
        public override string Title => "Twice";

        public override string EquivalenceKey => "Twice";

        protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<CodeActionOperation>>([new ApplyChangesOperation(solution), new ApplyChangesOperation(solution)]);
    }
}
