using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>What the callers of an import do with the number it returns.</summary>
internal sealed class CallerUses
{
    private readonly List<CallerUse> _uses = [];

    private CallerUses()
    {
    }

    /// <summary>Whether a byte would do as well as the number, because all callers compare it with zero or ignore it.</summary>
    public bool OnlyCompareWithZero => _uses.TrueForAll(use => use.Test is { Operand: 0 });

    /// <summary>Null where some use, such as a delegate made of the method, would not compile with another return type.</summary>
    public static async Task<CallerUses?> FindAsync(IMethodSymbol method, FixContext context)
    {
        var found = new CallerUses();
        foreach (ReferencedSymbol symbol in await SymbolFinder.FindReferencesAsync(method, context.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in symbol.Locations)
            {
                if (!await found.TryAddAsync(location, method, context.CancellationToken).ConfigureAwait(false))
                {
                    return null;
                }
            }
        }

        return found;
    }

    /// <summary>The edits after which all callers compile with a Boolean in place of <paramref name="number"/>.</summary>
    public IReadOnlyCollection<CallerEdit> RewriteForBoolean(ITypeSymbol number) =>
        [.. _uses.Select(use => new CallerEdit(use.Place, generator => use.CreateBoolean(number, generator)))];

    /// <summary>The edits after which all callers compile with an NTSTATUS in place of a Boolean.</summary>
    public IReadOnlyCollection<CallerEdit> RewriteForStatus() =>
        [.. _uses.Select(use => new CallerEdit(use.Place, use.CreateStatusTest))];

    private async Task<bool> TryAddAsync(ReferenceLocation location, IMethodSymbol method, CancellationToken cancellationToken)
    {
        Document document = location.Document;
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        SyntaxNode node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        if (node.IsPartOfStructuredTrivia())
        {
            return true;
        }

        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            switch (model.GetOperation(ancestor, cancellationToken))
            {
                case INameOfOperation:
                    return true;
                case IInvocationOperation invocation when IsSame(invocation.TargetMethod, method) && document is not SourceGeneratedDocument:
                    if (invocation.Parent is not IExpressionStatementOperation)
                    {
                        _uses.Add(CallerUse.Read(invocation, document.Id));
                    }

                    return true;
                case IInvocationOperation or IMethodReferenceOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>A project of another language or target framework has symbols of its own for the same method.</summary>
    private static bool IsSame(IMethodSymbol called, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(called, method)
        || (called.ContainingAssembly?.Name == method.ContainingAssembly?.Name && called.GetDocumentationCommentId() is { } id && id == method.GetDocumentationCommentId());
}
