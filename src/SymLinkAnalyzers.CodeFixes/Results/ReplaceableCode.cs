using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>The code round a call whose result is not used, which a fix replaces together with the call.</summary>
/// <param name="Node">The call itself, the assignment round it, or the statement.</param>
/// <param name="IsStatement">Whether <paramref name="Node"/> is a statement that stands for itself.</param>
/// <param name="Local">The local that goes with its last mention, or null.</param>
internal sealed record ReplaceableCode(SyntaxNode Node, bool IsStatement, NeedlessLocal? Local = null)
{
    /// <summary>The call in it: comments round that shall stand above what takes its place. Null where there can be none.</summary>
    public SyntaxNode? Call { get; init; }

    /// <summary>The local that the statement declares and other code needs, or null.</summary>
    public OverwrittenLocal? Overwritten { get; init; }

    /// <summary>What <see cref="Node"/> has as its body, in which a statement is to take the place of an expression; null elsewhere.</summary>
    public ExpressionBody? Body { get; init; }

    /// <summary>The smallest code that can be replaced by another call; null where the local is needed elsewhere.</summary>
    public static ReplaceableCode? FindExpression(NativeCall call) => FindSmallest(call)?.Round(call.Invocation.Syntax);

    /// <summary>The whole statement, where there is one that can be replaced by another.</summary>
    public static ReplaceableCode? FindStatement(NativeCall call) => FindWhole(call)?.Round(call.Invocation.Syntax);

    /// <summary>Null where a comment or directive would have no place any more.</summary>
    private ReplaceableCode? Round(SyntaxNode call)
    {
        SyntaxTrivia[] comments = [.. Layout.CommentsIn(Body?.Expression ?? Node, call)];
        bool isLost = comments.Length > 0 && (Body is not null || Overwritten?.Next is not null || Array.Exists(comments, comment => comment.IsDirective));
        return isLost || (Local is not null && Layout.CommentsIn(Local.Declaration).Any()) ? null : this with { Call = call };
    }

    private static ReplaceableCode? FindSmallest(NativeCall call)
    {
        SyntaxNode invocation = call.Invocation.Syntax;

        // What stands behind a question mark is no expression by itself.
        if (call.Invocation.Parent is IConditionalAccessOperation)
        {
            return null;
        }

        switch (call.ResultUse)
        {
            case ResultUse.Ignored:
                return new ReplaceableCode(invocation, IsStatement: false);
            case ResultUse.Discarded or ResultUse.Unread when call.Invocation.WithConversions().Parent is ISimpleAssignmentOperation assignment:
                // Visual Basic's assignment is a statement, the C# one an expression within a statement.
                return new ReplaceableCode(assignment.Syntax, IsStatement: assignment.Syntax is not ExpressionSyntax, FindLocal(assignment, call.Member.Variables));
            case ResultUse.Unread:
                return FindLocalDeclaration(call);
            case ResultUse.Dropped when FindLambda(call) is { } lambda:
                // In C# the call is as good a body as before.
                return invocation is ExpressionSyntax ? new ReplaceableCode(invocation, IsStatement: false) : lambda;
            default:
                return null;
        }
    }

    private static ReplaceableCode? FindWhole(NativeCall call)
    {
        if (FindSmallest(call) is not { } unused)
        {
            return null;
        }

        if (unused.IsStatement)
        {
            return unused;
        }

        if (call.ResultUse == ResultUse.Dropped)
        {
            return FindLambda(call);
        }

        IOperation? operation = call.Invocation.Parent;
        while (operation is not (null or IExpressionStatementOperation))
        {
            operation = operation.Parent;
        }

        return operation switch
        {
            // The body of an expression lambda is an implicit statement without syntax of its own.
            IExpressionStatementOperation statement when ExpressionBody.Find(statement) is { } body => new ReplaceableCode(body.Owner, IsStatement: true, unused.Local) { Body = body },
            { IsImplicit: false, Syntax: var statement } when statement != call.Invocation.Syntax => new ReplaceableCode(statement, IsStatement: true, unused.Local),
            _ => null,
        };
    }

    /// <summary>The lambda whose task is waited for: elsewhere nobody would learn of an exception. It returns nothing any more.</summary>
    private static ReplaceableCode? FindLambda(NativeCall call) =>
        TaskStart.Find(call.Invocation, call.Member.Types) is { } start
        && TaskStart.IsWaitedFor(start)
        && !LanguageSyntax.NameOf(LanguageSyntax.CalleeOf(start.Syntax)).ChildNodes().Any()
        && call.Invocation.Parent is IReturnOperation returned
        && ExpressionBody.Find(returned) is { } body
            ? new ReplaceableCode(body.Owner, IsStatement: true) { Body = body }
            : null;

    private static ReplaceableCode? FindLocalDeclaration(NativeCall call)
    {
        IOperation? operation = call.Invocation.Parent;
        while (operation is not (null or IVariableDeclarationGroupOperation or IBlockOperation))
        {
            operation = operation.Parent;
        }

        if (operation is not IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations } group
            || declarations[0].Declarators is not { Length: 1 } declarators
            || operation.Syntax is VariableDeclarationSyntax)
        {
            return null;
        }

        var unused = new ReplaceableCode(group.Syntax, IsStatement: true);
        return NeedlessLocal.CountReferences(declarators[0].Symbol, call.Member.Variables) == 0 ? unused
            : OverwrittenLocal.Find(group, declarators[0], call) is { } overwritten ? unused with { Overwritten = overwritten }
            : null;
    }

    private static NeedlessLocal? FindLocal(ISimpleAssignmentOperation assignment, MemberVariables variables) =>
        assignment.Target is ILocalReferenceOperation { Local: var local } ? NeedlessLocal.Find(local, variables) : null;
}

/// <summary>A local whose declaration is needless once all mentions of it are gone, by one fix or by several.</summary>
/// <param name="Declaration">The declaration, which declares nothing else and does nothing else.</param>
/// <param name="Count">How often the code mentions the local besides.</param>
internal sealed record NeedlessLocal(SyntaxNode Declaration, int Count)
{
    public static NeedlessLocal? Find(ILocalSymbol local, MemberVariables variables) =>
        !local.IsStatic
        && variables.MentionsOf(local).OfType<IVariableDeclaratorOperation>().FirstOrDefault() is
            {
                Parent: IVariableDeclarationOperation
                {
                    Declarators.Length: 1,
                    Parent: IVariableDeclarationGroupOperation { Declarations.Length: 1, Syntax: var declaration },
                },
            } declarator
        && (declarator.GetVariableInitializer() is not { } initializer || !SideEffects.MayHave(initializer.Value))
        && StatementPlace.StandsAlone(declaration)
            ? new NeedlessLocal(declaration, CountReferences(local, variables))
            : null;

    public static int CountReferences(ILocalSymbol local, MemberVariables variables) => variables.MentionsOf(local).Count(mention => mention is ILocalReferenceOperation);

    /// <summary>Counts a mention that goes, and removes the declaration with the last.</summary>
    public void Remove(SolutionEdits edits, DocumentEditor editor, DocumentId document)
    {
        if (edits.CountRemovedMention(new EditPlace(document, Declaration)) == Count)
        {
            edits.RecordGone(Declaration);
            StatementRemoval.Remove(Declaration, editor);
        }
    }
}

/// <summary>A local that is declared with the result of a call, and gets another value before anything reads it. It is needed without that result.</summary>
/// <param name="Local">The local.</param>
/// <param name="Declaration">The statement that declares it.</param>
/// <param name="Initializer">The result, in that statement.</param>
/// <param name="Next">What gives it its next value and may as well declare it; null where it is declared without a value.</param>
internal sealed record OverwrittenLocal(ILocalSymbol Local, SyntaxNode Declaration, SyntaxNode Initializer, ISimpleAssignmentOperation? Next)
{
    /// <summary>Null where there is no place for a declaration of its own.</summary>
    public static OverwrittenLocal? Find(IVariableDeclarationGroupOperation declaration, IVariableDeclaratorOperation declarator, NativeCall call)
    {
        if (declarator.GetVariableInitializer()?.Value is not { Syntax: var initializer })
        {
            return null;
        }

        IOperation? first = call.Member.Variables.MentionsOf(declarator.Symbol).FirstOrDefault(mention => mention is ILocalReferenceOperation);
        ISimpleAssignmentOperation? next = first?.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation statement } assignment
            && assignment.Target == first
            && statement.Parent == declaration.Parent
            && call.Member.Find(assignment.Value.WithoutConversions())?.ResultUse != ResultUse.Unread
                ? assignment
                : null;
        // A declaration of its own has no place among the statements of a program without a class.
        return next is not null || (StatementPlace.StandsAlone(declaration.Syntax) && declaration.Syntax.Parent is not GlobalStatementSyntax)
            ? new OverwrittenLocal(declarator.Symbol, declaration.Syntax, initializer, next)
            : null;
    }

    /// <summary>The statement that becomes the declaration, or null.</summary>
    public SyntaxNode? NextStatement => Next?.Parent?.Syntax;

    /// <summary>Declares the local where it gets its value, or behind what takes the place of its declaration.</summary>
    public void Declare(DocumentEditor editor)
    {
        SyntaxGenerator generator = editor.Generator;
        if (Next is null)
        {
            editor.InsertAfter(Declaration, generator.LocalDeclarationStatement(Local.Type, Local.Name)
                .WithLeadingTrivia(Layout.IndentationOf(Declaration))
                .WithTrailingTrivia(Layout.LineEndsOf(Declaration))
                .WithAdditionalAnnotations(Formatter.Annotation));
            return;
        }

        // Where the type is not written, the new value has to be of the same.
        SyntaxNode value = Next.Value.Syntax;
        ITypeSymbol? type = (Next.Value is IConversionOperation { IsImplicit: true, Operand: var operand } ? operand : Next.Value).Type;
        SyntaxNode declared = SymbolEqualityComparer.Default.Equals(type, Local.Type)
            ? Declaration.ReplaceNode(Initializer, value.WithTriviaFrom(Initializer))
            : generator.LocalDeclarationStatement(Local.Type, Local.Name, value.WithoutTrivia());
        editor.ReplaceNode(NextStatement!, declared.WithTriviaFrom(NextStatement!).WithAdditionalAnnotations(Formatter.Annotation));
    }
}

/// <summary>Plans the replacement of a call whose result is not used.</summary>
internal static class CallReplacement
{
    /// <param name="context">The place of the diagnostic.</param>
    /// <param name="title">What the light bulb shows.</param>
    /// <param name="unused">What is replaced.</param>
    /// <param name="create">Makes what takes its place, without the trivia round it.</param>
    public static FixPlan Plan(FixContext context, string title, ReplaceableCode unused, Func<SyntaxGenerator, SyntaxNode> create) =>
        new(title, [.. PlacesOf(unused).Select(node => new EditPlace(context.Document.Id, node))], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxNode created = create(editor.Generator);
            if (unused.Body is { } body)
            {
                body.Replace([created], editor);
            }
            else
            {
                unused.Overwritten?.Declare(editor);
                editor.ReplaceNode(unused.Node, created
                    .WithLeadingTrivia(unused.Node.GetLeadingTrivia().AddRange(CommentsOf(unused)))
                    .WithTrailingTrivia(unused.Node.GetTrailingTrivia())
                    .WithAdditionalAnnotations(Formatter.Annotation));
            }

            unused.Local?.Remove(edits, editor, context.Document.Id);
        });

    /// <summary>The comments of what goes, each on a line of its own.</summary>
    private static IEnumerable<SyntaxTrivia> CommentsOf(ReplaceableCode unused)
    {
        SyntaxNode node = unused.Node;
        IEnumerable<SyntaxTrivia> next = [.. node.SyntaxTree.GetRoot().DescendantTrivia().Where(Layout.IsLineEnd).Take(1), .. Layout.IndentationOf(node)];
        return unused.Call is { } call ? Layout.CommentsIn(node, call).SelectMany(comment => next.Prepend(comment)) : [];
    }

    private static IEnumerable<SyntaxNode> PlacesOf(ReplaceableCode unused)
    {
        yield return unused.Node;
        if (unused.Overwritten?.NextStatement is { } next)
        {
            yield return next;
        }
    }

    /// <summary>The same, where what takes its place is a call.</summary>
    public static FixPlan PlanCall(FixContext context, string title, ReplaceableCode unused, Func<SyntaxGenerator, SyntaxNode> createCall) =>
        Plan(context, title, unused, generator => unused.IsStatement ? generator.ExpressionStatement(createCall(generator).WithoutTrivia()) : createCall(generator));
}
