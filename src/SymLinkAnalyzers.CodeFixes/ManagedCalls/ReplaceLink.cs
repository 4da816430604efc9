using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Calls <c>SymLink.Replace</c>, which swaps the link in one step, in place of deleting it and creating another.</summary>
internal sealed class ReplaceLink : Fix
{
    private const string Method = "Replace";

    public override Task<FixPlan?> PlanAsync(FixContext context) => context.FindManagedCall() is { } managed ? PlanManagedAsync(managed, context) : PlanNativeAsync(context);

    private static async Task<FixPlan?> PlanNativeAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || !ManagedRewrite.CanReplace(call)
            || ThrowingReplacement.Find(call, context) is not { } unused
            || FindDeletion(call, unused.Node, context) is not { } deletion
            || await SymLinkRewrite.FindAsync(call, context, Method).ConfigureAwait(false) is not { } rewrite)
        {
            return null;
        }

        FixPlan replacement = CallReplacement.PlanCall(context, "Call SymLink." + Method, unused, generator => rewrite.Create(Method, saysKind: true, generator));
        return await rewrite.FinishAsync(WithoutDeletion(replacement, deletion, context), context, removed: deletion).ConfigureAwait(false);
    }

    /// <summary>The same for a managed call, which throws by itself.</summary>
    private static async Task<FixPlan?> PlanManagedAsync(ManagedCall call, FixContext context)
    {
        SyntaxNode invocation = call.Invocation.Syntax;
        if (!call.Method.IsStatic
            || call.TellsByResult
            || call.Invocation.Parent is not IExpressionStatementOperation
            || Layout.CommentsIn(LanguageSyntax.CalleeOf(invocation)).Any()
            || FindDeletion(call, invocation, context) is not { } deletion
            || await context.FindTypeEverywhereAsync(KnownType.SymLink, Method).ConfigureAwait(false) is not { } type
            || await context.FindTypeEverywhereAsync(KnownType.SymLinkKind).ConfigureAwait(false) is not { } kindType
            || (!SymbolEqualityComparer.Default.Equals(call.Method.ContainingType, type) && WouldBeCaughtElsewhere(call, context)))
        {
            return null;
        }

        (SyntaxNode, ParameterRole?)[] paths =
        [
            .. from argument in call.Arguments
               let written = WrittenArgument.Find(argument, call.Invocation)
               let isLink = argument.Parameter?.Name == call.Api.LinkParameter
               where written is not null && (isLink || argument.Parameter?.Name == call.Api.TargetParameter)
               select (written, (ParameterRole?)(isLink ? ParameterRole.LinkPath : ParameterRole.TargetPath)),
        ];
        string? kind = call.Kind is null && call.IsDirectoryLink is { } isDirectory ? isDirectory ? "Directory" : "File" : null;
        FixPlan replacement = ReplacementPlan.Create(context, "Call SymLink." + Method, invocation, generator => ManagedRewrite.Create(
            invocation,
            paths,
            ImportedType.CreateMember(type, Method, generator),
            kind is null ? null : ("kind", ImportedType.CreateMember(kindType, kind, generator)),
            generator));
        return WithoutDeletion(replacement, deletion, context);
    }

    private static FixPlan WithoutDeletion(FixPlan replacement, SyntaxNode deletion, FixContext context) =>
        new(replacement.Title, [.. replacement.Places, new EditPlace(context.Document.Id, deletion)], async (edits, cancellationToken) =>
        {
            await replacement.EditAsync(edits, cancellationToken).ConfigureAwait(false);
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            StatementRemoval.Remove(deletion, editor);
        });

    /// <summary>Whether a handler of the file tells the framework's exceptions from the library's.</summary>
    private static bool WouldBeCaughtElsewhere(ManagedCall call, FixContext context) =>
        context.Compilation.GetTypeByMetadataName(KnownType.IOException) is not { } thrown || ExceptionHandlers.TellApart(call.Invocation, thrown);

    /// <summary>The statement that deletes, with the If round it that asks whether there is anything; null where the call depends on more than the deletion.</summary>
    private static SyntaxNode? FindDeletion(LinkCall call, SyntaxNode replaced, FixContext context)
    {
        IOperation creation = MemberBody.StatementOf(call.Invocation);
        if (creation is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation) && creation.Syntax != replaced)
        {
            return null;
        }

        if (context.Diagnostic.AdditionalLocations is not { Count: 1 } places)
        {
            return null;
        }

        foreach (SyntaxNode node in context.Root.FindNode(places[0].SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf())
        {
            if (context.Model.GetOperation(node, context.CancellationToken) is IExpressionStatementOperation statement)
            {
                if (DeletesContent(statement))
                {
                    return null;
                }

                IOperation whole = statement;
                IOperation? branch = statement.Parent is IBlockOperation { Operations.Length: 1 } block ? block : statement;
                if (branch.Parent is IConditionalOperation { WhenFalse: null } conditional && conditional.WhenTrue == branch)
                {
                    // Any other condition says when a link may be replaced at all.
                    if (!AsksForExistence(conditional.Condition))
                    {
                        return null;
                    }

                    whole = conditional;
                }

                return whole.Parent?.Syntax == creation.Parent?.Syntax && StatementPlace.StandsAlone(whole.Syntax) && !Layout.CommentsIn(whole.Syntax).Any() ? whole.Syntax : null;
            }
        }

        return null;
    }

    /// <summary>Whether it deletes a folder with all that is in it, which is no link.</summary>
    private static bool DeletesContent(IExpressionStatementOperation statement) =>
        statement.Operation is not IInvocationOperation { Arguments: var arguments }
        || arguments.Any(argument => argument.Value.Type?.SpecialType != SpecialType.System_String && argument.Value.ConstantValue is not { HasValue: true, Value: false });

    private static bool AsksForExistence(IOperation condition) => condition switch
    {
        IParenthesizedOperation parenthesized => AsksForExistence(parenthesized.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => AsksForExistence(either.LeftOperand) && AsksForExistence(either.RightOperand),
        IInvocationOperation { TargetMethod: { Name: "Exists", ContainingType.Name: "File" or "Directory" or "Path" or "SymLink" } } => true,
        IPropertyReferenceOperation { Property: { Name: "Exists", ContainingType.Name: "FileInfo" or "DirectoryInfo" or "FileSystemInfo" } } => true,
        _ => false,
    };
}
