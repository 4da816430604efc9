using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Kernel;

/// <summary>Keeps an ignored NTSTATUS in a local, and throws when it is negative.</summary>
internal sealed class ThrowOnFailedStatus : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { Invocation.Type.SpecialType: SpecialType.System_Int32 } call
            || call.Invocation.Syntax.Span != context.Span
            || FindStatement(call) is not { } statement
            || !StatementPlace.StandsAlone(statement)
            || await context.FindTypeEverywhereAsync("System.InvalidOperationException").ConfigureAwait(false) is not { } exception)
        {
            return null;
        }

        ILocalSymbol? local = MemberVariables.HolderOf(call.Invocation);
        return new FixPlan("Throw an exception when the NTSTATUS is negative", [new EditPlace(context.Document.Id, statement)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            string name = local?.Name ?? FreeName.Find("status", MemberBody.Of(call.Invocation).Syntax, context, edits);
            SyntaxNode test = CreateTest(call, name, exception, editor.Generator);
            if (test.Language == LanguageNames.CSharp)
            {
                // Visual Basic's statements bring their line ends with them.
                test = test.WithTrailingTrivia(Layout.LineEndsOf(statement));
            }

            editor.InsertAfter(statement, test.WithAdditionalAnnotations(Formatter.Annotation));
            if (local is null)
            {
                editor.ReplaceNode(statement, FreeName.Mark(editor.Generator.LocalDeclarationStatement(call.Invocation.Type, name, call.Invocation.Syntax.WithoutTrivia()), name)
                    .WithTriviaFrom(statement)
                    .WithAdditionalAnnotations(Formatter.Annotation));
            }
        });
    }

    private static SyntaxNode CreateTest(NativeCall call, string name, INamedTypeSymbol exception, SyntaxGenerator generator)
    {
        SyntaxNode number = generator.InvocationExpression(
            generator.MemberAccessExpression(generator.IdentifierName(name), nameof(ToString)),
            generator.LiteralExpression("X8"));
        SyntaxNode message = generator.AddExpression(generator.LiteralExpression(call.Declaration.ExportName + " failed with NTSTATUS 0x"), number);
        return generator.IfStatement(
            generator.LessThanExpression(generator.IdentifierName(name), generator.LiteralExpression(0)),
            [generator.ThrowStatement(generator.ObjectCreationExpression(ImportedType.Create(exception, generator), message))]);
    }

    /// <summary>The statement of the call alone, or that puts its result into a local.</summary>
    private static SyntaxNode? FindStatement(NativeCall call)
    {
        IOperation? operation = call.Invocation.Parent;
        while (operation is not (null or IExpressionStatementOperation or IVariableDeclarationGroupOperation or IBlockOperation))
        {
            operation = operation.Parent;
        }

        return operation switch
        {
            IExpressionStatementOperation { IsImplicit: false, Syntax: var statement } when statement != call.Invocation.Syntax => statement,
            IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations, Parent: IBlockOperation, Syntax: var declaration } when declarations[0].Declarators.Length == 1 => declaration,
            _ => null,
        };
    }
}

/// <summary>Asks an NTSTATUS whether it is negative, in place of whether it is 0 or 1.</summary>
internal sealed class CompareStatusWithZero : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (FindTest(context) is not { Value.Type.SpecialType: SpecialType.System_Int32 } test)
        {
            return null;
        }

        // A test for 1 was meant to ask for success; one for 0, taken the wrong way round, for failure.
        bool asksForSuccess = test.IsEquality == (test.Operand == 1);
        return ReplacementPlan.Create(context, "Test whether the NTSTATUS is negative", test.Operation.Syntax, generator =>
        {
            SyntaxNode status = test.Value.Syntax.WithoutTrivia();
            SyntaxNode zero = generator.LiteralExpression(0);
            return asksForSuccess ? generator.GreaterThanOrEqualExpression(status, zero) : generator.LessThanExpression(status, zero);
        });
    }

    private static StatusTest? FindTest(FixContext context) =>
        context.FindOperation<IOperation>() is { } operation
            ? context.MemberOf(operation).Calls.SelectMany(StatusTestReader.Find).FirstOrDefault(test => test.Operation.Syntax.Span == context.Span)
            : null;
}
