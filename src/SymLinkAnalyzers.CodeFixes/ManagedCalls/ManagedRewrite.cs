using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>
/// Turns a native call into one of a managed method that takes <c>path</c> and <c>pathToTarget</c>. The arguments stay
/// where they are, so that they are evaluated in the order they were.
/// </summary>
internal static class ManagedRewrite
{
    private const string PathParameter = "path";
    private const string TargetParameter = "pathToTarget";

    /// <summary>
    /// Whether both paths are given as strings to a function that the managed API can stand in for, and nothing that is wrong with
    /// the flags would be lost with them.
    /// </summary>
    /// <param name="call">The native call.</param>
    /// <param name="dropsTransaction">Whether the managed call may do without the transaction that the native one takes part in.</param>
    public static bool CanReplace(NativeCall call, bool dropsTransaction = false) =>
        (call.Function.HasManagedEquivalent || (dropsTransaction && call.FindArgument(ParameterRole.Transaction) is { } transaction && !SideEffects.MayHave(transaction.Value)))
        && IsString(call, ParameterRole.LinkPath)
        && IsString(call, ParameterRole.TargetPath)
        && call.FindArgument(ParameterRole.Flags) is { } flags
        && WrittenArgument.Find(flags, call.Invocation) is var written
        && (written is null || !Layout.CommentsIn(written).Any())
        && call.UndefinedFlags == 0
        && !(PathKindReader.ContradictsLink(call) && SideEffects.MayHave(flags.Value))
        && call.Invocation.Parent is not IConditionalAccessOperation
        && !Layout.CommentsIn(LanguageSyntax.CalleeOf(call.Invocation.Syntax)).Any()

        // The local of a delegate, and whatever looked its function up, would stay behind.
        && call.Invocation is not IInvocationOperation { Instance: ILocalReferenceOperation }
        && call.Declaration.Parameters.Length == call.Function.Parameters.Length;

    /// <summary>Whether the managed call is to make a directory link, a file link, or what the flags say when the program runs (null). What the target surely is counts for more than the flags.</summary>
    public static bool? IsDirectory(NativeCall call) =>
        call.FindArgument(ParameterRole.Flags) is not { } flags || SideEffects.MayHave(flags.Value) ? null
        : PathKindReader.ContradictsLink(call) ? !call.IsDirectoryLink
        : call.IsDirectoryLink;

    /// <param name="call">The native call.</param>
    /// <param name="method">The managed method, qualified.</param>
    /// <param name="kind">What takes the place of the flags, with the parameter's name; null to drop them.</param>
    /// <param name="generator">The language's generator.</param>
    /// <param name="texts">Literals among the arguments, and what is written for each.</param>
    public static SyntaxNode Create(
        NativeCall call,
        SyntaxNode method,
        (string Name, SyntaxNode Expression)? kind,
        SyntaxGenerator generator,
        IReadOnlyDictionary<SyntaxNode, string>? texts = null) => Create(
        call.Invocation.Syntax,
        from argument in call.Arguments
        where argument.Parameter is not null
        let syntax = WrittenArgument.Find(argument, call.Invocation)
        where syntax is not null
        select (syntax, call.Function.Parameters[argument.Parameter!.Ordinal].Role),
        method,
        kind,
        generator,
        texts);

    /// <summary>The same for a call that is not bound to anything.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="arguments">The arguments, and what each means.</param>
    /// <inheritdoc cref="Create(NativeCall, SyntaxNode, ValueTuple{string, SyntaxNode}?, SyntaxGenerator, IReadOnlyDictionary{SyntaxNode, string}?)"/>
    public static SyntaxNode Create(
        SyntaxNode invocation,
        IEnumerable<(SyntaxNode Syntax, ParameterRole? Role)> arguments,
        SyntaxNode method,
        (string Name, SyntaxNode Expression)? kind,
        SyntaxGenerator generator,
        IReadOnlyDictionary<SyntaxNode, string>? texts = null)
    {
        SyntaxNode callee = LanguageSyntax.CalleeOf(invocation);
        var replacements = new Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> { [callee] = _ => method.WithTriviaFrom(callee) };
        foreach (KeyValuePair<SyntaxNode, string> text in texts ?? new Dictionary<SyntaxNode, string>())
        {
            replacements.Add(text.Key, literal => PathLiteral.Create(literal, text.Value, generator).WithTriviaFrom(literal));
        }

        List<SyntaxNode> dropped = [];
        bool hasFlags = false;

        foreach ((SyntaxNode syntax, ParameterRole? role) in arguments)
        {
            bool isNamed = WrittenArgument.IsNamed(syntax);
            hasFlags |= role == ParameterRole.Flags;
            switch (role)
            {
                case ParameterRole.LinkPath when isNamed:
                    replacements.Add(syntax, argument => Rename(argument, PathParameter, generator));
                    break;
                case ParameterRole.TargetPath when isNamed:
                    replacements.Add(syntax, argument => Rename(argument, TargetParameter, generator));
                    break;
                case ParameterRole.Flags when kind is { } given:
                    SyntaxNode replacement = isNamed ? generator.Argument(given.Name, RefKind.None, given.Expression) : generator.Argument(given.Expression);
                    replacements.Add(syntax, _ => replacement.WithTriviaFrom(syntax));
                    break;
                case ParameterRole.Flags or ParameterRole.Transaction:
                    dropped.Add(syntax);
                    break;
            }
        }

        SyntaxNode tracked = invocation.TrackNodes(replacements.Keys.Concat(dropped));
        tracked = tracked.ReplaceNodes(
            replacements.Keys.Select(node => tracked.GetCurrentNode(node)!),
            (original, rewritten) => replacements.FirstOrDefault(pair => tracked.GetCurrentNode(pair.Key) == original).Value?.Invoke(rewritten) ?? rewritten);
        foreach (SyntaxNode argument in dropped)
        {
            if (tracked.GetCurrentNode(argument) is { } current)
            {
                tracked = WrittenArgument.Remove(current, tracked);
            }
        }

        // A default value that nobody wrote has no place that the kind could take.
        return kind is { } added && !hasFlags ? AddArgument(tracked, added, generator) : tracked;
    }

    /// <summary>The plan, the right deletions of the link, and the clearing up after the call; null where a deletion would stay wrong and nothing tell it any more.</summary>
    /// <param name="plan">Makes a managed call of the native one.</param>
    /// <param name="call">The native call.</param>
    /// <param name="keepsFlags">Whether the new code has the flags in it.</param>
    /// <param name="context">The place.</param>
    /// <param name="removed">Code with a deletion that the plan removes, or null.</param>
    public static async Task<FixPlan?> FinishAsync(FixPlan plan, NativeCall call, bool keepsFlags, FixContext context, SyntaxNode? removed = null) =>
        await DeleteAsOtherKind.AddAsync(plan, call, removed, context).ConfigureAwait(false) is { } whole
            ? UnusedImport.RemoveAfter(whole, call, keepsFlags, context)
            : null;

    private static SyntaxNode AddArgument(SyntaxNode invocation, (string Name, SyntaxNode Expression) added, SyntaxGenerator generator) => LanguageSyntax.AddArgument(
        invocation,
        LanguageSyntax.ArgumentsOf(invocation).Any(WrittenArgument.IsNamed) ? generator.Argument(added.Name, RefKind.None, added.Expression) : generator.Argument(added.Expression));

    private static bool IsString(NativeCall call, ParameterRole role) =>
        call.FindArgument(role) is { Parameter: { } parameter } argument
        && WrittenArgument.Find(argument, call.Invocation) is not null
        && parameter.Type.SpecialType == SpecialType.System_String
        && !call.Declaration.Parameters[parameter.Ordinal].IsByReference;

    private static SyntaxNode Rename(SyntaxNode argument, string name, SyntaxGenerator generator) =>
        generator.Argument(name, RefKind.None, LanguageSyntax.ExpressionOf(argument)).WithTriviaFrom(argument);
}

/// <summary>Finds the code that a call which throws can stand for, so that the same people learn of a failure, and as much of it.</summary>
internal static class ThrowingReplacement
{
    /// <summary>Null where somebody reads the error code, or an exception of another type would not come to whom it should.</summary>
    public static ReplaceableCode? Find(NativeCall call, FixContext context)
    {
        if (ReplaceableCode.FindExpression(call) is { } unused)
        {
            return !NativeErrorReads.Find(call).AreOutside(unused.Node)
                && ThrowingPlace.Allows(call.Invocation, NamedLink.Of(call), context.Interop.Values.Types)
                    ? unused
                    : null;
        }

        return ThrowOnFailure.Find(call.Invocation) is { } statement
            && !NativeErrorReads.Find(call).AreOutside(statement.Node)
                ? statement
                : null;
    }
}
