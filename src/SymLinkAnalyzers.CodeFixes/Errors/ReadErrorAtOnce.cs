using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Keeps the error code in a local straight after the call, and reads the local where the code was read.</summary>
internal sealed class ReadErrorAtOnce : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindLastErrorRead() is not { } read
            || LastErrorRead.KindOf(read, context.Interop.Values.Types) is not (LastErrorReadKind.Captured or LastErrorReadKind.CapturedAsException)
            || FindLate(read, context) is not { } late
            || FindPlace(late.Key.Invocation, read.Syntax) is not { } place
            || !IsBehind(read, place)
            || !late.All(interference => IsBehind(interference, place))
            || await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is not { } marshal)
        {
            return null;
        }

        return new FixPlan("Read the error straight after the call", [new EditPlace(context.Document.Id, read.Syntax)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxGenerator generator = editor.Generator;
            string name = FreeName.Find("lastError", MemberBody.Of(read).Syntax, context, edits);
            SyntaxNode declaration = generator.LocalDeclarationStatement(
                generator.TypeExpression(SpecialType.System_Int32),
                name,
                LastErrorCall.Create(marshal, LastErrorCall.GetLastWin32Error, generator)).WithAdditionalAnnotations(Formatter.Annotation);
            if (place.IsBefore)
            {
                editor.InsertBefore(place.Statement, FreeName.Mark(declaration, name));
            }
            else
            {
                editor.InsertAfter(place.Statement, FreeName.Mark(declaration, name));
            }

            editor.ReplaceNode(read.Syntax, (current, _) => LastErrorCall.CreateReplacement(read, current, generator.IdentifierName(name), generator).WithTriviaFrom(current));
        });
    }

    /// <summary>The only call whose error the place reads too late, with what may have overwritten it.</summary>
    private static IGrouping<NativeCall, IOperation>? FindLate(IOperation read, FixContext context)
    {
        IGrouping<NativeCall, IOperation>[] late =
        [
            .. from way in context.MemberOf(read).StepsTo(read.Syntax)
               where way.Step.Interference is not null
               group way.Step.Interference by way.Call,
        ];
        return late.Length == 1 ? late[0] : null;
    }

    /// <summary>In a loop, a read may stand before the call whose error it reads; and the error may be lost already where the local would be.</summary>
    private static bool IsBehind(IOperation operation, (SyntaxNode Statement, bool IsBefore) place) =>
        operation.Syntax.SpanStart >= (place.IsBefore ? place.Statement.SpanStart : place.Statement.Span.End);

    /// <summary>After the statement of the call, or at the head of the branch of its If that holds the read.</summary>
    private static (SyntaxNode Statement, bool IsBefore)? FindPlace(IOperation call, SyntaxNode read)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case IConditionalOperation conditional when inner == conditional.Condition:
                    IOperation? branch = new[] { conditional.WhenTrue, conditional.WhenFalse }.FirstOrDefault(candidate => candidate?.Syntax.Span.Contains(read.Span) == true);
                    return branch is IBlockOperation { Operations: { Length: > 0 } operations } && StatementPlace.StandsAlone(operations[0].Syntax)
                        ? (operations[0].Syntax, true)
                        : null;
                case IBlockOperation block when inner is IExpressionStatementOperation or IVariableDeclarationGroupOperation:
                    return StatementPlace.StandsAlone(inner.Syntax) && block.Syntax.Span.Contains(read.Span) ? (inner.Syntax, false) : null;
                case IBlockOperation or IAnonymousFunctionOperation:
                    return null;
            }
        }

        return null;
    }
}
