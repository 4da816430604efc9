using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The code that starts a process and at most waits for it.</summary>
/// <param name="Replaced">What a call that does the work itself can stand for.</param>
/// <param name="Waits">Statements that only wait, and go.</param>
internal sealed record StartedProcess(UnusedResult Replaced, IReadOnlyList<SyntaxNode> Waits)
{
    private static readonly string[] s_waits = ["WaitForExit", "WaitForInputIdle", "Dispose", "Close", "Refresh"];

    /// <summary>Null where the process is asked for anything.</summary>
    public static StartedProcess? Find(ProcessStart start)
    {
        IOperation? process = start.Place is IObjectCreationOperation ? FindStart(start.Place) : start.Place;
        if (process is null)
        {
            return null;
        }

        IOperation value = SkipWaits(process);
        return value.Parent switch
        {
            IExpressionStatementOperation => new StartedProcess(new UnusedResult(value.Syntax, IsStatement: false), []),
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new StartedProcess(new UnusedResult(assignment.Syntax, IsStatement: false), []),
            IVariableInitializerOperation when value == process => FindLocal(process),
            _ => null,
        };
    }

    /// <summary>The call of Process.Start that takes the new object as it is made, or null.</summary>
    private static IInvocationOperation? FindStart(IOperation creation)
    {
        IOperation? operation = creation.Parent;
        while (operation is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: true, Parameters.Length: 1 } method } call }
            && ProcessStart.IsOfDiagnostics(method.ContainingType, "Process")
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
            IInvocationOperation wait when wait.Instance == value && IsWait(wait) => wait,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation wait } access when access.Operation == value && IsWait(wait) => access,
            _ => value,
        };
    }

    private static bool IsWait(IInvocationOperation call) =>
        Array.IndexOf(s_waits, call.TargetMethod.Name) >= 0
        && ProcessStart.IsOfDiagnostics(Root(call.TargetMethod.ContainingType), "Process")
        && call.Arguments.All(argument => argument.Value.ConstantValue.HasValue);

    /// <summary>Process inherits Dispose and Close.</summary>
    private static INamedTypeSymbol? Root(INamedTypeSymbol? type) =>
        type is { Name: "Component" } ? type.ContainingAssembly.GetTypeByMetadataName("System.Diagnostics.Process") ?? type : type;

    /// <summary>A local that holds the process, and is asked for nothing but to wait.</summary>
    private static StartedProcess? FindLocal(IOperation process)
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
        foreach (IOperation reference in MemberBody.Of(process).Descendants())
        {
            if (reference is not ILocalReferenceOperation { Local: var local } || !SymbolEqualityComparer.Default.Equals(local, declarators[0].Symbol))
            {
                continue;
            }

            if (SkipWaits(reference) is var waited && waited != reference && waited.Parent is IExpressionStatementOperation { Parent: IBlockOperation } wait)
            {
                waits.Add(wait.Syntax);
                continue;
            }

            return null;
        }

        if (outer is IUsingOperation { Body: IBlockOperation body })
        {
            return body.Operations.All(inner => waits.Contains(inner.Syntax)) && body.Operations.Length == waits.Count
                ? new StartedProcess(new UnusedResult(statement.Syntax, IsStatement: true), [])
                : null;
        }

        return new StartedProcess(new UnusedResult(statement.Syntax, IsStatement: true), waits);
    }
}
