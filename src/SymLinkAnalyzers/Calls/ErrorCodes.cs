using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Recognises the error code of a call, as it is read or in a local.</summary>
internal static class ErrorCodes
{
    public static bool IsErrorOf(NativeCall call, IOperation value)
    {
        value = WithoutConversion(value);
        if (IsCode(value))
        {
            return IsReached(call, value);
        }

        if (value is not ILocalReferenceOperation { Local: var local })
        {
            return false;
        }

        bool isError = false;
        foreach (PathStep step in call.StepsAfter)
        {
            if (step.Operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment && SymbolEqualityComparer.Default.Equals(target.Local, local))
            {
                if (!IsCode(WithoutConversion(assignment.Value)))
                {
                    return false;
                }

                isError = true;
            }
        }

        return isError;
    }

    private static bool IsCode(IOperation value) => LastErrorRead.KindOf(value) is LastErrorReadKind.Captured or LastErrorReadKind.System or LastErrorReadKind.Import;

    private static bool IsReached(NativeCall call, IOperation read)
    {
        foreach (PathStep step in call.StepsAfter)
        {
            if (step.Operation == read)
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation WithoutConversion(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }
}
