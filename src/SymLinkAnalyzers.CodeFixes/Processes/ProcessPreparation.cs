using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Processes;

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
            || !IsCreation((declarators[0].Initializer ?? declarations[0].Initializer)?.Value))
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

    /// <summary>Whether the statement of that call comes right after all of the preparation.</summary>
    public bool IsNext(IOperation start)
    {
        IOperation statement = start;
        while (statement.Parent is { } parent && parent != _block)
        {
            statement = parent;
        }

        int last = _block.Operations.IndexOf(statement);
        int first = last - _statements.Count;
        if (first < 0)
        {
            return false;
        }

        for (int index = first; index < last; index++)
        {
            if (!_statements.Contains(_block.Operations[index]))
            {
                return false;
            }
        }

        return true;
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

    private static IVariableDeclarationGroupOperation? FindDeclaration(ILocalSymbol local, IOperation root)
    {
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            {
                return declarator.Parent?.Parent as IVariableDeclarationGroupOperation;
            }
        }

        return null;
    }

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
