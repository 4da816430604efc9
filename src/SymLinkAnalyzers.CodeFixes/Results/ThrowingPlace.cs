using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>
/// Decides where a throwing call may replace one whose failure goes unnoticed: the exception must reach somebody who is meant to
/// see it, must not interrupt clean-up, and must not come before the author's own report of the failure.
/// </summary>
internal static class ThrowingPlace
{
    /// <param name="call">The call that does not throw.</param>
    /// <param name="link">What it names the link with.</param>
    /// <param name="types">The compilation's known types.</param>
    public static bool Allows(IOperation call, NamedLink link, KnownTypes types) =>
        AllowsThrow(call, link, types) && AreCatchesTold(call) && (TaskStart.FindRound(call, types) is not { } start || AreCatchesTold(start));

    /// <summary>The same for a statement that throws and that the author sees; it is his to say whether a handler takes it.</summary>
    /// <inheritdoc cref="Allows"/>
    public static bool AllowsThrow(IOperation call, NamedLink link, KnownTypes types) =>
        !IsInMemberThatMustNotThrow(call)
        && !IsWhereNobodyCatches(call, types)
        && !CaughtExceptions.IsInFinally(call)
        && !IsSwallowed(call)
        && !LanguageSyntax.HasOnError(MemberBody.Of(call).Syntax)
        && !IsLookedForLater(call, link, types)
        && (TaskStart.FindRound(call, types) is not { } start || AllowsThrow(start, link, types));

    /// <summary>Whether it is clean-up, or makes a type or an object unusable.</summary>
    private static bool IsInMemberThatMustNotThrow(IOperation call) => MemberBody.MemberOf(call) is IMethodSymbol
        and ({ MethodKind: MethodKind.Destructor or MethodKind.StaticConstructor } or { Name: "Dispose" or "DisposeAsync" or "DisposeAsyncCore" or "Finalize" });

    /// <summary>Whether an exception is lost with a task that nobody waits for, or ends the program.</summary>
    private static bool IsWhereNobodyCatches(IOperation call, KnownTypes types) => FunctionSymbolOf(call) is { IsAsync: true, ReturnsVoid: true } || TaskStart.FindTaker(call) switch
    {
        IObjectCreationOperation creation => types.NameOf(creation.Type) is KnownType.Thread or KnownType.Timer,
        IInvocationOperation { TargetMethod: var method } runner => (types.NameOf(method.ContainingType), method.Name) switch
        {
            (KnownType.ThreadPool, _) => true,
            (KnownType.Task, "Run" or "ContinueWith") or (KnownType.TaskFactory, "StartNew") => TaskStart.IsDropped(runner) && !TaskStart.IsWaitedFor(runner),
            _ => false,
        },
        _ => false,
    };

    private static IMethodSymbol? FunctionSymbolOf(IOperation call) => MemberBody.FunctionOf(call) switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation function => function.Symbol,
        _ => MemberBody.MemberOf(call) as IMethodSymbol,
    };

    /// <summary>
    /// Whether all handlers round the call take any exception and tell of it, as is meant for a call that is believed to throw. One
    /// that asks for a type is for something else, and one that does not look at the exception would hide the failure.
    /// </summary>
    private static bool AreCatchesTold(IOperation call) => CaughtExceptions.ClausesRound(call).All(Tells);

    /// <summary>Whether a handler that does nothing would swallow a Win32Exception, so that nothing reports the failure any more.</summary>
    private static bool IsSwallowed(IOperation call) => CaughtExceptions.ClausesRound(call).Any(clause =>
        clause is { Filter: null, Handler.Operations.IsEmpty: true, ExceptionType.Name: "Object" or "Exception" or "SystemException" or "ExternalException" or "Win32Exception" });

    private static bool Tells(ICatchClauseOperation clause) =>
        CaughtExceptions.CatchesAny(clause)
        && clause.Handler.Descendants().Any(operation =>
            operation is IThrowOperation || (operation is ILocalReferenceOperation { Local: var local } && clause.Locals.Contains(local, SymbolEqualityComparer.Default)));

    /// <summary>Whether later code of the function looks whether the link is there, and so learns of the failure by itself.</summary>
    private static bool IsLookedForLater(IOperation call, NamedLink link, KnownTypes types)
    {
        IOperation function = MemberBody.FunctionOf(call);
        HashSet<ISymbol> names = new(link.Parts.SelectMany(NamesIn), SymbolEqualityComparer.Default);
        foreach (IVariableDeclaratorOperation declarator in function.Descendants().OfType<IVariableDeclaratorOperation>())
        {
            if (declarator.GetVariableInitializer()?.Value is { } value && Names(value))
            {
                names.Add(declarator.Symbol);
            }
        }

        return function.Descendants().Any(operation => operation.Syntax.SpanStart > call.Syntax.Span.End && operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "Exists" or "FileExists" or "DirectoryExists" or "GetAttributes" or "ResolveLinkTarget" or "Dir", ContainingType: var type } } look =>
                types.NameOf(type) is KnownType.File or KnownType.Directory or KnownType.Path or KnownType.SymLink or KnownType.FileSystemInfo or KnownType.VisualBasicFileIO or KnownType.VisualBasicFileSystem && Names(look)
                || IsServerComputer(type) && Names(look),
            IPropertyReferenceOperation { Property: { Name: "Exists" or "Attributes" or "LinkTarget", ContainingType: var type } } look =>
                types.NameOf(type) is KnownType.FileInfo or KnownType.DirectoryInfo or KnownType.FileSystemInfo && Names(look),
            _ => false,
        });

        bool Names(IOperation value) => value.DescendantsAndSelf().Any(part =>
            (part.ConstantValue is { HasValue: true, Value: string text } && text == link.Text) || (SymbolOf(part) is { } symbol && names.Contains(symbol)));
    }

    /// <summary>My.Computer.FileSystem of Visual Basic.</summary>
    private static bool IsServerComputer(INamedTypeSymbol type) =>
        type is { Name: "FileSystemProxy", ContainingNamespace.Name: "MyServices" };

    private static IEnumerable<ISymbol> NamesIn(IOperation value) => value.DescendantsAndSelf().Select(SymbolOf).OfType<ISymbol>();

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Field: { IsConst: false } field } => field,
        IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: false } property } => property,
        _ => null,
    };
}

/// <summary>What code names a link with: expressions, or a constant text.</summary>
internal sealed record NamedLink(IReadOnlyCollection<IOperation> Parts, string? Text)
{
    public static NamedLink Of(LinkCall? call) => call?.Link is { } link ? new NamedLink([link], link.ConstantValue is { HasValue: true, Value: string text } ? text : null) : new NamedLink([], Text: null);
}
