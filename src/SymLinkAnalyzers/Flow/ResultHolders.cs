using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>Which locals and captures hold the result of a call at one point, and which of their values mean success.</summary>
internal sealed class ResultHolders(SyntaxNode call, ImmutableDictionary<object, bool> holders, ImmutableHashSet<object> overruled)
{
    private const int MaximumDepth = 32;

    public static ResultHolders None(SyntaxNode call) => new(call, ImmutableDictionary<object, bool>.Empty, ImmutableHashSet<object>.Empty);

    /// <summary>How many hold the result itself, and how many what has overruled it.</summary>
    public (int Held, int Overruled) Count => (holders.Count, overruled.Count);

    /// <summary>Whether the value is what the call has returned, and no constant of the code's own.</summary>
    public bool IsResult(IOperation value) =>
        Polarity(value) is not null && !(value.WithoutBuiltInConversions() is ILocalReferenceOperation { Local: var local } && overruled.Contains(local));

    /// <summary>True where a true or non-zero value means that the call succeeded, false where it means that it failed, null where neither.</summary>
    public bool? Polarity(IOperation value) => Polarity(value, depth: 0);

    /// <summary>
    /// Whether the call counts as a success from here on, where a constant is put into what holds the result, as in
    /// <c>if (created &amp;&amp; !Directory.Exists(link)) created = false;</c>.
    /// </summary>
    public bool? Overrule(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }
        && holders.TryGetValue(local, out bool polarity)
        && IsTrue(value) is { } isTrue
            ? isTrue == polarity
            : null;

    private static bool? IsTrue(IOperation value) => value.WithoutBuiltInConversions().ConstantValue is not { HasValue: true, Value: { } constant } ? null
        : constant is bool truth ? truth
        : IntegerConstant.Is(constant, 0) ? false
        : IntegerConstant.Is(constant, 1) ? true
        : null;

    /// <summary>What holds after an operation.</summary>
    public ResultHolders After(IOperation operation)
    {
        (object? target, IOperation? value) = operation switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment => (local, assignment.Value),
            ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation { Id: var id } } assignment => ((object)id, assignment.Value),
            IFlowCaptureOperation capture => (capture.Id, capture.Value),
            ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => (local, null),
            _ => ((object?)null, (IOperation?)null),
        };
        if (target is null)
        {
            return this;
        }

        if (Overrule(operation) is not null)
        {
            return new ResultHolders(call, holders, overruled.Add(target));
        }

        if (value is not null && Polarity(value) is { } polarity)
        {
            return new ResultHolders(call, holders.SetItem(target, polarity), overruled.Remove(target));
        }

        return holders.ContainsKey(target) ? new ResultHolders(call, holders.Remove(target), overruled.Remove(target)) : this;
    }

    private bool? Polarity(IOperation value, int depth)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        depth++;
        switch (value)
        {
            case IInvocationOperation { Instance: { } task, TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" } when value.Syntax != call:
                return Polarity(task, depth);
            case IInvocationOperation or IFunctionPointerInvocationOperation:
                return value.Syntax == call ? true : null;
            case IAwaitOperation awaited:
                return Polarity(awaited.Operation, depth);
            case ILocalReferenceOperation { Local: var local }:
                return holders.TryGetValue(local, out bool polarity) ? polarity : null;
            case IFlowCaptureReferenceOperation { Id: var id }:
                return holders.TryGetValue(id, out polarity) ? polarity : null;

            // The conversion operators of a BOOLEAN struct keep what it means.
            case IConversionOperation conversion:
                return Polarity(conversion.Operand, depth);
            case IParenthesizedOperation parenthesized:
                return Polarity(parenthesized.Operand, depth);
            case ISimpleAssignmentOperation assignment:
                return Polarity(assignment.Value, depth);
            case IFieldReferenceOperation { Instance: { } instance }:
                return Polarity(instance, depth);
            case IPropertyReferenceOperation { Instance: { } instance, Property.Parameters.IsEmpty: true }:
                return Polarity(instance, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Type.SpecialType: SpecialType.System_Boolean } negation:
                return !Polarity(negation.Operand, depth);
        }

        return ConstantComparison.Read(value) is { AsksForNonZero: { } asksForNonZero } comparison && Polarity(comparison.Value, depth) is { } compared
            ? compared == asksForNonZero
            : null;
    }
}
