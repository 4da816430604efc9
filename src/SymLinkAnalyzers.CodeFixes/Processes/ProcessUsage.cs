using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Processes;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Processes;

/// <summary>The code that starts a process, and at most waits for it and looks how it has ended.</summary>
/// <param name="Call">The call that starts it.</param>
/// <param name="Test">Where the program looks how the process has ended, or null.</param>
/// <param name="Replaced">What a call that does the work itself can stand for.</param>
/// <param name="Removed">Statements that are of no use without the process, and go.</param>
internal sealed record ProcessUsage(IOperation Call, ExitCodeTest? Test, ReplaceableCode Replaced, IReadOnlyList<SyntaxNode> Removed)
{
    /// <summary>Methods that are of no use without the process, as long as nobody looks at what they return.</summary>
    private static readonly string[] s_needless = ["WaitForExit", "WaitForExitAsync", "WaitForInputIdle", "Dispose", "Close", "Refresh"];

    /// <summary>Null where the process is asked for anything else.</summary>
    public static ProcessUsage? Find(MklinkInvocation start, MemberContext member)
    {
        (HeldLocal? Told, IOperation? Call) found = start.Place switch
        {
            IInvocationOperation { Instance: { } process } call =>
                HeldLocal.Find((process.WithoutConversions() as ILocalReferenceOperation)?.Local, member) is { } told && told.IsNewProcess(member.Types) ? (told, call) : default,
            IObjectCreationOperation info when HeldLocal.Find(MemberVariables.HolderOf(info), member) is { } told =>
                (told, told.References.Select(reference => FindStart(reference, member.Types)).FirstOrDefault(call => call is not null)),
            IObjectCreationOperation info => (null, FindStart(info, member.Types)),
            var call => (null, call),
        };
        return found.Call is not null && Find(found.Call, found.Told, member) is { } usage && usage.KeepsAsync() ? usage : null;
    }

    /// <param name="call">The call that starts the process.</param>
    /// <param name="told">The process, or what it is started with, if statements of their own say how to start; or null.</param>
    /// <param name="member">The member that they stand in.</param>
    private static ProcessUsage? Find(IOperation call, HeldLocal? told, MemberContext member)
    {
        HeldLocal? held = call.Parent is IVariableInitializerOperation ? HeldLocal.Find(MemberVariables.HolderOf(call), member) : null;
        if ((held?.Statement ?? FindStatement(SkipNeedless(call, member.Types))) is not { } statement)
        {
            return null;
        }

        List<IOperation> preparation = told is { Holder: null } ? [told.Statement] : [];
        List<IOperation> needless = [];
        List<IOperation> others = [];
        foreach (IOperation reference in new[] { told, held }.SelectMany(local => local?.References ?? []).Where(reference => !MemberBody.IsIn(call, reference)))
        {
            if (FindSetting(reference, member.Types) is { } setting)
            {
                preparation.Add(setting);
            }
            else if (FindNeedless(reference, member.Types) is { } asking)
            {
                needless.Add(asking);
            }
            else
            {
                others.Add(reference);
            }
        }

        var test = ExitCodeTest.Find(others);
        return (test is null && others.Count > 0)
            || told?.IsFollowedBy(preparation, statement) == false
            || (held?.Holder is null && test?.Follows(statement, needless) == false)
                ? null
                : Create(call, statement, test, told?.Holder ?? held?.Holder, [.. preparation, .. needless]);
    }

    /// <param name="call">The call that starts the process.</param>
    /// <param name="statement">The statement of that call.</param>
    /// <param name="test">Where the program looks how the process has ended, or null.</param>
    /// <param name="holder">The Using statement that declares the process, or null.</param>
    /// <param name="others">All other statements that go.</param>
    private static ProcessUsage? Create(IOperation call, IOperation statement, ExitCodeTest? test, IUsingOperation? holder, IReadOnlyList<IOperation> others)
    {
        if (holder is { Body: IBlockOperation body })
        {
            // All that stands in the Using statement goes with it. A local that its last statement declares would get into the block round it.
            ILookup<bool, IOperation> byPlace = new[] { statement, test?.Statement }.OfType<IOperation>().Concat(others).ToLookup(part => MemberBody.IsIn(body, part));
            return test?.Statement is not IVariableDeclarationGroupOperation && new HashSet<IOperation>(body.Operations).SetEquals(byPlace[true])
                ? new ProcessUsage(call, test, new ReplaceableCode(holder.Syntax, IsStatement: true), [.. byPlace[false].Where(part => part != holder).Select(part => part.Syntax)])
                : null;
        }

        ReplaceableCode replaced = test is { Throws: true } ? new ReplaceableCode(test.Statement.Syntax, IsStatement: true)
            : test is not null ? new ReplaceableCode(test.Comparison, IsStatement: false)
            : statement is IExpressionStatementOperation { Operation.Syntax: var expression } ? new ReplaceableCode(expression, IsStatement: false)
            : new ReplaceableCode(statement.Syntax, IsStatement: true);
        return new ProcessUsage(call, test, replaced, [.. others.Concat(test is null ? [] : [statement]).Select(other => other.Syntax)]);
    }

    /// <summary>Whether the function, if it awaits the process, awaits something else too: the compiler asks for an await in one that is marked async.</summary>
    private bool KeepsAsync()
    {
        IOperation function = MemberBody.FunctionOf(Call);
        IAwaitOperation[] awaits = [.. function.Descendants().OfType<IAwaitOperation>().Where(awaited => MemberBody.FunctionOf(awaited) == function)];
        int gone = awaits.Count(awaited => Removed.Append(Replaced.Node).Any(node => node.Span.Contains(awaited.Syntax.Span)));
        return gone == 0 || gone < awaits.Length;
    }

    /// <summary>The statement that consists of the value, or drops it in C#; or null.</summary>
    private static IExpressionStatementOperation? FindStatement(IOperation value) =>
        (value.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } dropping ? dropping.Parent : value.Parent) as IExpressionStatementOperation;

    /// <summary>The call of Process.Start that takes what it is started with, or null.</summary>
    private static IInvocationOperation? FindStart(IOperation info, KnownTypes types) =>
        info.WithConversions().Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start", Parameters.Length: 1, ContainingType: var type } } call } && types.Is(type, KnownType.Process)
            ? call
            : null;

    /// <summary>The statement that sets a property, of the object or of its StartInfo, or adds to its list of arguments; or null.</summary>
    private static IOperation? FindSetting(IOperation reference, KnownTypes types)
    {
        IOperation info = reference.Parent is IPropertyReferenceOperation { Property.Name: "StartInfo" } property ? property : reference;
        IOperation? set = info.Parent switch
        {
            IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target when assignment.Target == target => assignment,
            IPropertyReferenceOperation { Property.Name: "ArgumentList", Parent: IInvocationOperation { TargetMethod.Name: "Add" } call } => call,
            _ => null,
        };
        return types.Is(info.Type, KnownType.ProcessStartInfo) && set?.Parent is IExpressionStatementOperation { Parent: IBlockOperation } statement ? statement : null;
    }

    /// <summary>The statement that does something needless with the process that is referred to, or null.</summary>
    private static IOperation? FindNeedless(IOperation reference, KnownTypes types) =>
        SkipNeedless(reference, types) is { Parent: IExpressionStatementOperation { Parent: IBlockOperation } statement } asking && asking != reference && StatementPlace.StandsAlone(statement.Syntax)
            ? statement
            : null;

    /// <summary>The needless call that the process is at once used for, or the process itself.</summary>
    private static IOperation SkipNeedless(IOperation process, KnownTypes types)
    {
        IOperation value = process.WithConversions();
        return value.Parent switch
        {
            IInvocationOperation { Parent: IAwaitOperation awaited } call when call.Instance == value && IsNeedless(call, types) => awaited,
            IInvocationOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation awaited } } call when call.Instance == value && IsNeedless(call, types) => awaited,
            IInvocationOperation call when call.Instance == value && IsNeedless(call, types) => call,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when access.Operation == value && IsNeedless(call, types) => access,
            _ => value,
        };
    }

    private static bool IsNeedless(IInvocationOperation call, KnownTypes types) =>
        Array.IndexOf(s_needless, call.TargetMethod.Name) >= 0
        && types.Is(call.Instance?.Type, KnownType.Process)
        && call.Arguments.All(argument =>
            argument.Value.ConstantValue.HasValue
            || argument.ArgumentKind == ArgumentKind.DefaultValue
            || (argument.Parameter?.Type.Name == nameof(CancellationToken) && argument.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation));
}

/// <summary>A local that a statement of a block declares, and nothing else.</summary>
/// <param name="Value">What it is declared with.</param>
/// <param name="Statement">The statement that declares it, which may be a Using statement.</param>
/// <param name="Block">The block that the statement stands in, or that the Using statement holds.</param>
/// <param name="References">All that refers to it, in the order of the source.</param>
internal sealed record HeldLocal(IOperation Value, IOperation Statement, IBlockOperation Block, IReadOnlyList<IOperation> References)
{
    /// <summary>The Using statement that declares it and holds all the rest, or null.</summary>
    public IUsingOperation? Holder => Statement as IUsingOperation;

    public static HeldLocal? Find(ILocalSymbol? local, MemberContext member)
    {
        IReadOnlyList<IOperation> mentions = local is null ? [] : member.Variables.MentionsOf(local);
        if (mentions.OfType<IVariableDeclaratorOperation>().FirstOrDefault() is not { Parent: IVariableDeclarationOperation { Declarators.Length: 1, Parent: IVariableDeclarationGroupOperation { Declarations.Length: 1 } group } } declarator
            || declarator.GetVariableInitializer() is not { Value: var value })
        {
            return null;
        }

        // A using declaration is a statement round the declaration, a Using statement one round its body too.
        IOperation statement = group.Parent is IUsingOperation or IUsingDeclarationOperation ? group.Parent : group;
        return statement.Parent is IBlockOperation outer && (statement is IUsingOperation holder ? holder.Body : outer) is IBlockOperation block
            ? new HeldLocal(value, statement, block, [.. mentions.Where(mention => mention is ILocalReferenceOperation)])
            : null;
    }

    /// <summary>Whether it is a new process.</summary>
    public bool IsNewProcess(KnownTypes types) => Value.WithoutConversions() is IObjectCreationOperation { Type: var type } && types.Is(type, KnownType.Process);

    /// <summary>Whether a statement of the block comes right after some others. Within another statement it could run later, more than once, or not at all.</summary>
    public bool IsFollowedBy(IReadOnlyList<IOperation> others, IOperation statement) =>
        Block.Operations.IndexOf(statement) - others.Count is >= 0 and var first && Block.Operations.Skip(first).Take(others.Count).SequenceEqual(others);
}
