using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Results;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Turns a call whose result is tested into <c>SymLink.Try…</c>, which answers in the same way.</summary>
internal static class TryCall
{
    private const string ErrorLocal = "nativeErrorCode";

    /// <summary>Null where the result is used as more than a yes or no, or where the error code could not be handed over.</summary>
    public static FixPlan? Plan(SymLinkRewrite rewrite, FixContext context)
    {
        NativeCall call = rewrite.Call;

        // A test of the code that is joined to that of the result goes: nothing would be left for it to find. A code that goes where an
        // HRESULT is expected stays for the fix that knows of it.
        JoinedErrorTest[] joined = [.. FindJoined(call)];
        var errors = NativeErrorReads.Find(call);
        errors = errors with { Reads = [.. errors.Reads.Where(read => !Array.Exists(joined, test => test.Dropped.Span.Contains(read.Syntax.Span)))] };

        // Nobody would look at the answer.
        if ((call.ResultUse != ResultUse.Used && errors.Reads.Count == 0) || Array.Exists(joined, test => test.HasComment) || ErrorAsHResultRule.FindCodes(call).Any())
        {
            return null;
        }

        var use = CallerUse.Read(call.Invocation, context.Document.Id);

        // The struct of a generated binding becomes one where it is tested.
        bool isBoolean = call.Invocation.Type?.SpecialType == SpecialType.System_Boolean
            || call.Invocation.Parent is IConversionOperation { IsImplicit: true, Type.SpecialType: SpecialType.System_Boolean };
        bool isCSharp = call.Invocation.Syntax is InvocationExpressionSyntax;
        bool needsOutArguments = rewrite.IsDirectory is null || errors.Reads.Count > 0;
        if ((use.Test is null && !isBoolean) || (needsOutArguments && !isCSharp) || (errors.Reads.Count > 0 && !errors.CanRedirect) || Layout.CommentsIn(use.Place.Node, call.Invocation.Syntax).Any())
        {
            return null;
        }

        string method = "Try" + ManagedApi.SymLinkMethod(needsOutArguments ? null : rewrite.IsDirectory);
        IEnumerable<SyntaxNode> changed = errors.Reads.Select(read => read.Syntax).Concat(joined.Select(test => test.Whole));
        return new FixPlan($"Call SymLink.{method}", [use.Place, .. changed.Select(node => new EditPlace(context.Document.Id, node))], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxGenerator generator = editor.Generator;
            var kept = ErrorCodeLocal.Find(errors, call);
            string local = kept is not null ? kept.Name : errors.Reads.Count == 0 ? ErrorLocal : FreeName.Find(ErrorLocal, MemberBody.Of(call.Invocation).Syntax, context, edits);
            SyntaxNode tried = rewrite.Create(method, saysKind: needsOutArguments, generator);
            if (needsOutArguments)
            {
                tried = FreeName.Mark(AddOutArguments((InvocationExpressionSyntax)tried, errors.Reads.Count > 0 ? local : null), local);
            }

            editor.ReplaceNode(use.Place.Node, use.Test is null ? tried.WithTriviaFrom(use.Place.Node) : use.CreateTest(tried, generator));
            foreach (JoinedErrorTest test in joined)
            {
                editor.ReplaceNode(test.Whole, (current, _) => test.KeptIn(current).WithTriviaFrom(current));
            }

            if (kept is not null)
            {
                StatementRemoval.Remove(kept.Declaration, editor);
                return;
            }

            foreach (IOperation read in errors.Reads)
            {
                editor.ReplaceNode(read.Syntax, (current, _) => LastErrorCall.CreateReplacement(read, current, generator.IdentifierName(local), generator).WithTriviaFrom(current));
            }
        });
    }

    public static InvocationExpressionSyntax AddOutArguments(InvocationExpressionSyntax call, string? errorLocal)
    {
        bool isNamed = call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null);
        SyntaxToken discard = SyntaxFactory.Identifier(SyntaxFactory.TriviaList(), SyntaxKind.UnderscoreToken, "_", "_", SyntaxFactory.TriviaList());
        List<ArgumentSyntax> added = [Out("error", SyntaxFactory.IdentifierName(discard))];
        if (errorLocal is not null)
        {
            added.Add(Out("nativeErrorCode", SyntaxFactory.DeclarationExpression(
                SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(errorLocal)))));
        }

        return added.Aggregate(call, (whole, argument) => (InvocationExpressionSyntax)LanguageSyntax.AddArgument(whole, argument));

        ArgumentSyntax Out(string parameter, ExpressionSyntax expression) => SyntaxFactory.Argument(
            isNamed ? SyntaxFactory.NameColon(parameter).WithTrailingTrivia(SyntaxFactory.Space) : null,
            SyntaxFactory.Token(SyntaxKind.OutKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            expression);
    }

    /// <summary>The tests of the code that are joined to that of the call itself.</summary>
    private static IEnumerable<JoinedErrorTest> FindJoined(NativeCall call) =>
        from test in SuccessByLastErrorRule.FindTests(call)
        let written = call.Invocation.SemanticModel?.GetOperation(test.Syntax)
        where written is not null
        let joined = JoinedErrorTest.Of(written)
        where joined?.Whole.Span.Contains(call.Invocation.Syntax.Span) == true
        select joined;
}

/// <summary>The local that the author keeps the error code in. The call can fill it itself.</summary>
/// <param name="Declaration">The statement that declares it.</param>
internal sealed record ErrorCodeLocal(string Name, SyntaxNode Declaration)
{
    /// <summary>Null where the code is read more than once, or kept in something else than a local of its own type.</summary>
    public static ErrorCodeLocal? Find(NativeErrorReads errors, NativeCall call)
    {
        if (errors.Reads.Count != 1
            || errors.Reads[0] is not IInvocationOperation { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { Type.SpecialType: SpecialType.System_Int32 } local } declarator } }
            || declarator.Parent?.Parent is not IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations, Syntax: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } statement }
            || declarations[0].Declarators.Length != 1
            || Layout.CommentsIn(statement).Any())
        {
            return null;
        }

        // A local of the condition is known outside the branch as well, where another of that name may be.
        bool isOnlyOne = !MemberBody.Of(call.Invocation).Syntax.DescendantTokens().Any(token => token.ValueText == local.Name && !block.Span.Contains(token.Span));
        return isOnlyOne ? new ErrorCodeLocal(local.Name, statement) : null;
    }
}
