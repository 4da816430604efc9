using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Processes;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Processes;

/// <summary>Calls a managed API where mklink makes a symbolic link and the program does nothing with its process but wait and look how it has ended.</summary>
internal abstract class MklinkFix : Fix
{
    /// <summary>The type and the method that make the link, where the compilation has them.</summary>
    /// <param name="context">The place.</param>
    /// <param name="isDirectory">What the link leads to; null where that is decided when the program runs.</param>
    /// <param name="answers">Whether the method is to tell by its result how it went, and not by an exception.</param>
    protected abstract Task<(INamedTypeSymbol Type, string Method)?> FindApiAsync(FixContext context, bool? isDirectory, bool answers);

    public sealed override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (FindStart(context) is not { IsFullyRead: true, Command: { IsAlone: true, Link: { } link, Target: { } target } command } start
            || !IsArgument(link)
            || !IsArgument(target)
            || FindReplaceable(start, context) is not { } process
            || !IsFailureHeardAsBefore(process, Name(link), context)
            || await FindCalleeAsync(command, process.Test is { Throws: false }, context).ConfigureAwait(false) is not (var type, var method, var kindType))
        {
            return null;
        }

        string title = $"Call {type.Name}.{method}";
        FixPlan call = process.Test is { Throws: false } test
            ? CallReplacement.Plan(context, title, process.Replaced, generator => test.Ask(CreateCall(generator), process.Replaced.IsStatement, generator))
            : CallReplacement.PlanCall(context, title, process.Replaced, CreateCall);
        return new FixPlan(call.Title, [.. call.Places, .. process.Removed.Select(statement => new EditPlace(context.Document.Id, statement))], async (edits, cancellationToken) =>
        {
            await call.EditAsync(edits, cancellationToken).ConfigureAwait(false);
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);

            // From the last on, because a comment moves to the statement behind.
            foreach (SyntaxNode statement in process.Removed.OrderByDescending(statement => statement.SpanStart))
            {
                StatementRemoval.Remove(statement, editor);
            }
        });

        SyntaxNode CreateCall(SyntaxGenerator generator) => generator.InvocationExpression(
            ImportedType.CreateMember(type, method, generator),
            [
                generator.Argument(ToArgument(link, generator)),
                generator.Argument(ToArgument(target, generator)),
                .. command.Choice is var (condition, isDirectoryWhenTrue) ? [generator.Argument(ToKind(condition, isDirectoryWhenTrue, kindType!, generator))] : Array.Empty<SyntaxNode>(),
            ]);
    }

    /// <summary>Whether those who learn of a failure are the same as before: nobody did, or an exception tells, or the exit code.</summary>
    private static bool IsFailureHeardAsBefore(ProcessUsage process, NamedLink link, FixContext context) =>
        process.Test is not null || ThrowingPlace.Allows(process.Call, link, context.Interop.Values.Types);

    private static NamedLink Name(CommandText link) => new(
        [.. link.Parts.Select(part => part.Value).OfType<IOperation>()],
        link.Text.IndexOf(CommandText.Hole) < 0 ? link.Text : null);

    /// <summary>A comment in the code that goes has no other place, and code that another build has there may need what goes.</summary>
    private static ProcessUsage? FindReplaceable(MklinkInvocation start, FixContext context) =>
        ProcessUsage.Find(start, context.MemberOf(start.Place)) is { } process
        && !process.Removed.Append(process.Replaced.Node).Any(node => HasComment(node) || (process.Removed.Count > 0 && node.ContainsDirectives))
            ? process
            : null;

    /// <summary>What makes a link of that kind, with the type of the kind where the program decides it; null for a junction or hard link, or where something is missing.</summary>
    private async Task<(INamedTypeSymbol Type, string Method, INamedTypeSymbol? KindType)?> FindCalleeAsync(MklinkCommand command, bool answers, FixContext context)
    {
        bool isChosen = command.Choice is not null;
        if ((!isChosen && command.Kind is not (MklinkKind.Directory or MklinkKind.File))
            || await FindApiAsync(context, isChosen ? null : command.Kind == MklinkKind.Directory, answers).ConfigureAwait(false) is not (var type, var method))
        {
            return null;
        }

        INamedTypeSymbol? kindType = isChosen ? await context.FindTypeEverywhereAsync(KnownType.SymLinkKind).ConfigureAwait(false) : null;
        return isChosen && kindType is null ? null : (type, method, kindType);
    }

    private static SyntaxNode ToKind(IOperation condition, bool isDirectoryWhenTrue, INamedTypeSymbol kindType, SyntaxGenerator generator) => generator.ConditionalExpression(
        condition.Syntax.WithoutTrivia(),
        ImportedType.CreateMember(kindType, isDirectoryWhenTrue ? "Directory" : "File", generator),
        ImportedType.CreateMember(kindType, isDirectoryWhenTrue ? "File" : "Directory", generator));

    private static MklinkInvocation? FindStart(FixContext context) =>
        ((IOperation?)context.FindOperation<IInvocationOperation>() ?? context.FindOperation<IObjectCreationOperation>()) is { } operation
            ? MklinkInvocation.Read(operation, context.MemberOf(operation))
            : null;

    /// <summary>Whether it is text, or one expression, or some of both that can be joined again.</summary>
    private static bool IsArgument(CommandText text) =>
        text.IsWrittenHere && text.Parts.All(part => part.Text is not null || part.Value is { Type.SpecialType: SpecialType.System_String });

    /// <summary>Most of the code goes, so that nothing in it would keep what is said there.</summary>
    private static bool HasComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span) && !string.IsNullOrWhiteSpace(trivia.ToFullString()));

    private static SyntaxNode ToArgument(CommandText text, SyntaxGenerator generator) => text.Parts
        .Select(part => part.Text is { } constant ? generator.LiteralExpression(constant) : part.Value!.Syntax.WithoutTrivia())
        .Aggregate(generator.AddExpression)
        .WithAdditionalAnnotations(Formatter.Annotation);
}

/// <inheritdoc/>
internal sealed class CallSymLinkForMklink : MklinkFix
{
    public override FixedApi Api => FixedApi.SymLink;

    protected override async Task<(INamedTypeSymbol Type, string Method)?> FindApiAsync(FixContext context, bool? isDirectory, bool answers)
    {
        // The method that finds out the kind itself answers by an out parameter too.
        string method = (answers ? "Try" : "") + ManagedApi.SymLinkMethod(isDirectory);
        return answers && isDirectory is null ? null
            : await context.FindTypeEverywhereAsync(KnownType.SymLink, method).ConfigureAwait(false) is { } type ? (type, method) : null;
    }
}

/// <inheritdoc/>
internal sealed class CallFrameworkApiForMklink : MklinkFix
{
    public override FixedApi Api => FixedApi.Framework;

    protected override async Task<(INamedTypeSymbol Type, string Method)?> FindApiAsync(FixContext context, bool? isDirectory, bool answers) =>
        !answers
        && isDirectory is { } known
        && await context.FindTypeEverywhereAsync(known ? "System.IO.Directory" : "System.IO.File", ManagedApi.FrameworkMethod).ConfigureAwait(false) is { } type
            ? (type, ManagedApi.FrameworkMethod)
            : null;
}
