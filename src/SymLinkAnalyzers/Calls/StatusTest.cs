using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>A test of an NTSTATUS that tells zero from other values, or 1 from them.</summary>
/// <param name="Operation">The comparison; the conversion, where the number itself is the condition.</param>
/// <param name="Value">The number that is tested.</param>
/// <param name="Operand">What it is compared with: 0 or 1.</param>
/// <param name="IsEquality">Whether it asks for that value, rather than for any other.</param>
internal sealed record StatusTest(IOperation Operation, IOperation Value, int Operand, bool IsEquality)
{
    /// <summary>Whether the test is true for an NTSTATUS of zero, which is STATUS_SUCCESS.</summary>
    public bool IsTrueForZero => IsEquality == (Operand == 0);
}

/// <summary>Finds the tests of the NTSTATUS that a call returns, and what they take it for.</summary>
internal static class StatusTestReader
{
    /// <summary>The tests of the call's own value, and of the local that holds nothing else.</summary>
    public static IEnumerable<StatusTest> Find(NativeCall call)
    {
        if (Read(call.Invocation) is { } direct)
        {
            yield return direct;
            yield break;
        }

        if (MemberVariables.HolderOf(call.Invocation) is not { } local || call.Member.Variables.FindSoleValue(local) is null)
        {
            yield break;
        }

        foreach (IOperation mention in call.Member.Variables.MentionsOf(local))
        {
            if (mention is ILocalReferenceOperation reference && Read(reference) is { } test)
            {
                yield return test;
            }
        }
    }

    /// <summary>Whether code that follows takes a status that is not zero for success, or zero for a failure.</summary>
    public static bool TakesNonZeroForSuccess(StatusTest test)
    {
        // Visual Basic's If takes a number: nobody who thinks of NTSTATUS writes that.
        if (test.Operation is IConversionOperation)
        {
            return true;
        }

        bool isTrueForZero = test.IsTrueForZero;
        for (IOperation value = test.Operation; ; value = value.Parent)
        {
            switch (value.Parent)
            {
                case IParenthesizedOperation or IConversionOperation:
                    break;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    isTrueForZero = !isTrueForZero;
                    break;
                case IConditionalOperation conditional when conditional.Condition == value:
                    (IOperation? whenZero, IOperation? whenOther) = isTrueForZero ? (conditional.WhenTrue, conditional.WhenFalse) : (conditional.WhenFalse, conditional.WhenTrue);
                    return (Fails(whenZero) && !Fails(whenOther)) || (Succeeds(whenOther) && !Succeeds(whenZero) && !Fails(whenOther));
                case IVariableInitializerOperation or ISimpleAssignmentOperation when MemberVariables.HolderOf(value) is { } local:
                    return IsWrongName(local.Name, isTrueForZero);
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } }:
                    return IsWrongName(member.Name, isTrueForZero);
                case IReturnOperation returned:
                    return !isTrueForZero && FindFunction(returned) is { } function && SaysSuccess(function);
                default:
                    return false;
            }
        }
    }

    private static StatusTest? Read(IOperation status)
    {
        IOperation value = status;
        while (value.Parent is IParenthesizedOperation or IConversionOperation { Type.SpecialType: not SpecialType.System_Boolean, OperatorMethod: null })
        {
            value = value.Parent;
        }

        switch (value.Parent)
        {
            case IConversionOperation { Type.SpecialType: SpecialType.System_Boolean, OperatorMethod: null } conversion:
                return new StatusTest(conversion, status, 0, IsEquality: false);
            case { } test when ConstantComparison.Read(test) is { IsEquality: true, Operand: { } operand, Constant.ConstantValue.HasValue: true } comparison && comparison.Value == value:
                return new StatusTest(test, status, operand, comparison.Kind == BinaryOperatorKind.Equals);
            default:
                return null;
        }
    }

    private static bool Fails(IOperation? branch) => Says(branch, SaysFailureInWords, wanted: false);

    private static bool Succeeds(IOperation? branch) => Says(branch, SaysSuccessInWords, wanted: true);

    /// <summary>Whether the branch says that the call succeeded, or that it failed: in words, by the Boolean that it ends in, or by a throw.</summary>
    private static bool Says(IOperation? branch, Func<string, bool> says, bool wanted) => Mentions(branch, says) || LastOf(branch) switch
    {
        IThrowOperation => !wanted,
        IReturnOperation { ReturnedValue: { } value } returned => IsBoolean(value, wanted) && IsAboutSuccess(returned),
        { } value => value.Parent is IConditionalOperation && IsBoolean(value, wanted) && IsAboutSuccess(value),
        null => false,
    };

    /// <summary>Whether a text in the branch, such as a message, says so.</summary>
    private static bool Mentions(IOperation? branch, Func<string, bool> says)
    {
        foreach (IOperation operation in branch?.DescendantsAndSelf() ?? [])
        {
            if (operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } && says(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysFailureInWords(string text) =>
        SaysFailure(text) || ConditionNames.Contains(text, "could not") || ConditionNames.Contains(text, "cannot") || ConditionNames.Contains(text, "unable");

    private static bool SaysSuccessInWords(string text) =>
        !SaysFailureInWords(text) && (ConditionNames.Contains(text, "success") || ConditionNames.Contains(text, "succeeded") || text.StartsWith("Created", StringComparison.OrdinalIgnoreCase));

    private static IOperation? LastOf(IOperation? branch)
    {
        while (branch is IBlockOperation block)
        {
            branch = block.Operations.IsEmpty ? null : block.Operations[block.Operations.Length - 1];
        }

        return branch;
    }

    private static bool IsBoolean(IOperation value, bool wanted) =>
        value.WithoutConversions().ConstantValue is { HasValue: true, Value: bool constant } && constant == wanted;

    private static bool IsAboutSuccess(IOperation operation) => FindFunction(operation) is not { } function || !SaysFailure(function);

    private static string? FindFunction(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method ? method.Name : null;

    private static bool IsWrongName(string name, bool isTrueForZero) => isTrueForZero ? SaysFailure(name) : SaysSuccess(name);

    private static bool SaysSuccess(string name) => !SaysFailure(name)
        && (ConditionNames.Contains(name, "success")
            || ConditionNames.Contains(name, "succeeded")
            || ConditionNames.Contains(name, "created")
            || name.Equals("ok", StringComparison.OrdinalIgnoreCase)
            || name.Equals("done", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Try", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Create", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Make", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Delete", StringComparison.OrdinalIgnoreCase));

    private static bool SaysFailure(string name) =>
        ConditionNames.Contains(name, "fail") || ConditionNames.Contains(name, "error") || ConditionNames.Contains(name, "broken");
}
