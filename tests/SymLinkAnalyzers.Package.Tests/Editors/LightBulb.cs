using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Package.Tests.Editors;

/// <summary>What is offered at one place.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">The place.</param>
/// <param name="Actions">The actions, each with the diagnostic that it is for, in their order.</param>
internal sealed record LightBulb(Document Document, TextSpan Span, ImmutableArray<(string Id, CodeAction Action)> Actions)
{
    public async Task<Solution> ApplyAsync(CodeAction action, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>For the message of a test that fails.</summary>
    public string Describe(CodeAction action) => $"{Document.Name} {Span}: {action.Title}";
}
