using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Processes;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Processes;

/// <summary>The code that starts a process, and at most waits for it and looks how it has ended.</summary>
/// <param name="Replaced">What a call that does the work itself can stand for.</param>
/// <param name="Removed">Statements that only prepare the process or wait for it, and go.</param>
internal sealed record ProcessUsage(ReplaceableCode Replaced, IReadOnlyList<SyntaxNode> Removed)
{
    private static readonly string[] s_waits = ["WaitForExit", "WaitForExitAsync", "WaitForInputIdle", "Dispose", "Close", "Refresh"];

    /// <summary>Where the program looks how the process has ended, or null.</summary>
    public ExitCodeTest? Test { get; init; }

    /// <summary>Null where the process is asked for anything else.</summary>
    public static ProcessUsage? Find(MklinkInvocation start) => FindAll(start) is { } found && found.KeepsAsync(MemberBody.FunctionOf(start.Place)) ? found : null;

    private static ProcessUsage? FindAll(MklinkInvocation start) => start.Place switch
    {
        IObjectCreationOperation creation => FindStart(creation) is { } call ? FindAt(call) : ProcessPreparation.FindLocal(creation) is { } info ? FindPrepared(info) : null,
        IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: false }, Instance: { } instance } => ProcessPreparation.FindLocal(instance) is { } process ? FindPrepared(process) : null,
        _ => FindAt(start.Place),
    };

    /// <summary>Whether the function, if it awaits the process, awaits something else too: the compiler asks for an await in one that is marked async.</summary>
    private bool KeepsAsync(IOperation function)
    {
        IAwaitOperation[] awaits = [.. function.Descendants().OfType<IAwaitOperation>().Where(awaited => MemberBody.FunctionOf(awaited) == function)];
        int gone = awaits.Count(awaited => Removed.Append(Replaced.Node).Any(node => node.Span.Contains(awaited.Syntax.Span)));
        return gone == 0 || gone < awaits.Length;
    }

    private static ProcessUsage? FindAt(IOperation process)
    {
        IOperation value = SkipWaits(process);
        return value.Parent switch
        {
            IExpressionStatementOperation => new ProcessUsage(new ReplaceableCode(value.Syntax, IsStatement: false), []),
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new ProcessUsage(new ReplaceableCode(assignment.Syntax, IsStatement: false), []),
            IVariableInitializerOperation when value == process => FindLocal(process),
            _ => null,
        };
    }

    /// <summary>A process that statements of its own prepare, one after the other, up to the one that starts it.</summary>
    private static ProcessUsage? FindPrepared(ProcessPreparation preparation)
    {
        List<SyntaxNode> removed = [.. preparation.Statements];
        List<IOperation> others = [];
        ProcessUsage? started = null;
        IOperation? statement = null;
        foreach (IOperation use in preparation.OtherUses)
        {
            if (started is null && preparation.FindStart(use) is { } start && FindAt(start) is { } found && preparation.IsNext(start))
            {
                started = found;
                statement = SkipWaits(start).Parent;
            }
            else if (FindWait(use) is { } wait)
            {
                removed.Add(wait);
            }
            else
            {
                others.Add(use);
            }
        }

        if (started is null)
        {
            return null;
        }

        removed.AddRange(started.Removed);
        if (others.Count > 0)
        {
            if (started.Test is not null
                || statement is not IExpressionStatementOperation { Syntax: var starting }
                || ExitCodeTest.Find(others) is not { } test
                || !test.Follows(statement, removed))
            {
                return null;
            }

            removed.Add(starting);
            started = test.ToStarted(holder: null, removed);
        }

        if (preparation.Holder is not { Body: IBlockOperation { Operations: var inner } } holder)
        {
            return started with { Removed = removed };
        }

        // All that stands in the Using statement goes with it.
        SyntaxNode replaced = started.Replaced.Node;
        return inner.Length == removed.Count + 1 && inner.All(statement => removed.Contains(statement.Syntax) || statement.Syntax == replaced || statement.Syntax == replaced.Parent)
            ? started with { Replaced = new ReplaceableCode(holder.Syntax, IsStatement: true), Removed = [] }
            : null;
    }

    /// <summary>The statement that only waits for the process that is referred to, or null.</summary>
    private static SyntaxNode? FindWait(IOperation reference) =>
        SkipWaits(reference) is var waited && waited != reference && waited.Parent is IExpressionStatementOperation { Parent: IBlockOperation } wait && StatementPlace.StandsAlone(wait.Syntax)
            ? wait.Syntax
            : null;

    /// <summary>The call of Process.Start that takes the new object as it is made, or null.</summary>
    private static IInvocationOperation? FindStart(IOperation creation)
    {
        IOperation? operation = creation.Parent;
        while (operation is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: true, Parameters.Length: 1 } method } call }
            && KnownTypes.Is(method.ContainingType, KnownType.Process, call)
                ? call
                : null;
    }

    /// <summary>The call that waits for the process, at once and without a question, or the process itself.</summary>
    private static IOperation SkipWaits(IOperation process)
    {
        IOperation value = process;
        while (value.Parent is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IInvocationOperation { Parent: IAwaitOperation awaited } wait when wait.Instance == value && IsWait(wait) => awaited,
            IInvocationOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation awaited } } wait when wait.Instance == value && IsWait(wait) => awaited,
            IInvocationOperation wait when wait.Instance == value && IsWait(wait) => wait,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation wait } access when access.Operation == value && IsWait(wait) => access,
            _ => value,
        };
    }

    private static bool IsWait(IInvocationOperation call) =>
        Array.IndexOf(s_waits, call.TargetMethod.Name) >= 0
        && KnownTypes.Is(call.Instance?.Type, KnownType.Process, call)
        && call.Arguments.All(argument =>
            argument.Value.ConstantValue.HasValue
            || argument.ArgumentKind == ArgumentKind.DefaultValue
            || (argument.Parameter?.Type.Name == nameof(CancellationToken) && argument.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation));

    /// <summary>A local that holds the process, and is asked for nothing but to wait.</summary>
    private static ProcessUsage? FindLocal(IOperation process)
    {
        IOperation? operation = process.Parent;
        while (operation is not (null or IVariableDeclarationGroupOperation or IBlockOperation))
        {
            operation = operation.Parent;
        }

        if (operation is not IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations } group
            || declarations[0].Declarators is not { Length: 1 } declarators
            || group.Parent is not IOperation outer)
        {
            return null;
        }

        // A using declaration is a statement round the declaration, a using statement one round its body too.
        IOperation statement = outer is IUsingOperation or IUsingDeclarationOperation ? outer : group;
        if (outer is IUsingOperation { Body: not IBlockOperation } || statement.Parent is not IBlockOperation)
        {
            return null;
        }

        List<SyntaxNode> waits = [];
        List<IOperation> others = [];
        foreach (IOperation reference in MemberBody.Of(process).Descendants())
        {
            if (reference is not ILocalReferenceOperation { Local: var local } || !SymbolEqualityComparer.Default.Equals(local, declarators[0].Symbol))
            {
                continue;
            }

            if (FindWait(reference) is { } wait)
            {
                waits.Add(wait);
            }
            else
            {
                others.Add(reference);
            }
        }

        ExitCodeTest? test = others.Count > 0 ? ExitCodeTest.Find(others) : null;
        if (others.Count > 0 && test is null)
        {
            return null;
        }

        if (outer is IUsingOperation { Body: IBlockOperation { Operations: var inner } })
        {
            bool holdsAll = inner.All(part => waits.Contains(part.Syntax) || part == test?.Statement) && inner.Length == waits.Count + (test is null ? 0 : 1);
            return !holdsAll ? null
                : test?.ToStarted(outer, removed: []) ?? new ProcessUsage(new ReplaceableCode(statement.Syntax, IsStatement: true), []);
        }

        return test is null ? new ProcessUsage(new ReplaceableCode(statement.Syntax, IsStatement: true), waits)
            : test.Follows(statement, waits) ? test.ToStarted(holder: null, [statement.Syntax, .. waits])
            : null;
    }
}

/// <summary>A local, a process or what tells how one starts, that is made and told things by statements which follow one another.</summary>
internal sealed class ProcessPreparation
{
    private readonly IBlockOperation _block;
    private readonly List<IOperation> _statements = [];
    private readonly List<IOperation> _otherUses = [];

    private ProcessPreparation(IBlockOperation block, IUsingOperation? holder)
    {
        _block = block;
        Holder = holder;
    }

    /// <summary>The Using statement that declares the local and holds all the rest, or null.</summary>
    public IUsingOperation? Holder { get; }

    /// <summary>The declaration, unless a Using statement is, and what sets properties.</summary>
    public IEnumerable<SyntaxNode> Statements => _statements.Select(statement => statement.Syntax);

    /// <summary>All other mentions of the local.</summary>
    public IReadOnlyList<IOperation> OtherUses => _otherUses;

    /// <param name="operation">What the local is declared with, or a mention of it.</param>
    public static ProcessPreparation? FindLocal(IOperation operation)
    {
        IOperation root = MemberBody.Of(operation);
        IVariableDeclarationGroupOperation? group = operation is ILocalReferenceOperation { Local: var named } ? FindDeclaration(named, root) : FindGroup(operation);
        if (group is not { Declarations: { Length: 1 } declarations }
            || declarations[0].Declarators is not { Length: 1 } declarators
            || !IsCreation(declarators[0].GetVariableInitializer()?.Value))
        {
            return null;
        }

        IOperation declaration = group.Parent is IUsingDeclarationOperation outer ? outer : group;
        var holder = group.Parent as IUsingOperation;
        if ((holder is null ? declaration.Parent : holder.Body) is not IBlockOperation block)
        {
            return null;
        }

        var preparation = new ProcessPreparation(block, holder);
        if (holder is null)
        {
            preparation._statements.Add(declaration);
        }

        foreach (IOperation reference in root.Descendants())
        {
            if (reference is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, declarators[0].Symbol))
            {
                if (FindSetting(reference) is { } setting)
                {
                    preparation._statements.Add(setting);
                }
                else
                {
                    preparation._otherUses.Add(reference);
                }
            }
        }

        return preparation;
    }

    /// <summary>The call that starts what the local holds, or null.</summary>
    public IInvocationOperation? FindStart(IOperation use)
    {
        IOperation value = use;
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
        }

        IInvocationOperation? call = value.Parent switch
        {
            IInvocationOperation started when started.Instance == value && started.Arguments.IsEmpty => started,
            IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 1 } started } => started,
            _ => null,
        };
        return call is { TargetMethod.Name: "Start" } && KnownTypes.Is(call.TargetMethod.ContainingType, KnownType.Process, call) ? call : null;
    }

    /// <summary>Whether the statement of that call comes right after all of the preparation. Within another statement it could run later, more than once, or not at all.</summary>
    public bool IsNext(IOperation start)
    {
        IOperation statement = start;
        while (statement is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation) && statement.Parent is { } parent)
        {
            statement = parent;
        }

        if (statement is IVariableDeclarationGroupOperation && statement.Parent is IUsingOperation or IUsingDeclarationOperation)
        {
            statement = statement.Parent;
        }

        int first = _block.Operations.IndexOf(statement) - _statements.Count;
        return first >= 0 && _block.Operations.Skip(first).Take(_statements.Count).All(_statements.Contains);
    }

    private static bool IsCreation(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IObjectCreationOperation { Type: { } type } && (KnownTypes.Is(type, KnownType.Process, value) || KnownTypes.Is(type, KnownType.ProcessStartInfo, value));
    }

    private static IVariableDeclarationGroupOperation? FindGroup(IOperation operation)
    {
        IOperation? outer = operation.Parent;
        while (outer is IConversionOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation)
        {
            outer = outer.Parent;
        }

        return outer as IVariableDeclarationGroupOperation;
    }

    private static IVariableDeclarationGroupOperation? FindDeclaration(ILocalSymbol local, IOperation root) => root.Descendants()
        .OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.Parent?.Parent as IVariableDeclarationGroupOperation;

    /// <summary>The statement that sets a property, of the object or of its StartInfo, or adds to its list of arguments; or null.</summary>
    private static IOperation? FindSetting(IOperation reference)
    {
        IOperation info = reference.Parent is IPropertyReferenceOperation { Property.Name: "StartInfo" } property ? property : reference;
        bool isInfo = KnownTypes.Is(info.Type, KnownType.ProcessStartInfo, info);
        IOperation? set = info.Parent switch
        {
            IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target when assignment.Target == target => assignment,
            IPropertyReferenceOperation { Property.Name: "ArgumentList", Parent: IInvocationOperation { TargetMethod.Name: "Add" } call } => call,
            _ => null,
        };
        return isInfo && set?.Parent is IExpressionStatementOperation { Parent: IBlockOperation } statement ? statement : null;
    }
}
