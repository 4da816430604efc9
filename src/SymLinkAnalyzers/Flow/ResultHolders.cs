using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>Which locals and captures hold the result of a call at one point, and which of their values mean success.</summary>
internal sealed class ResultHolders(SyntaxNode call, ImmutableDictionary<object, bool> holders)
{
    private const int MaximumDepth = 32;

    public static ResultHolders None(SyntaxNode call) => new(call, ImmutableDictionary<object, bool>.Empty);

    public int Count => holders.Count;

    /// <summary>True where a true or non-zero value means that the call succeeded, false where it means that it failed, null where neither.</summary>
    public bool? Polarity(IOperation value) => Polarity(value, depth: 0);

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

        if (value is not null && Polarity(value) is { } polarity)
        {
            return new ResultHolders(call, holders.SetItem(target, polarity));
        }

        return holders.ContainsKey(target) ? new ResultHolders(call, holders.Remove(target)) : this;
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
            case IInvocationOperation or IFunctionPointerInvocationOperation:
                return value.Syntax == call ? true : null;
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
