using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Tells whether it matters that an expression is evaluated, or when.</summary>
internal static class SideEffects
{
    /// <summary>Whether leaving the expression out could leave out something that it does.</summary>
    public static bool MayHave(IOperation expression) => expression.ConstantValue is not { HasValue: true }
        && expression.DescendantsAndSelf().Any(operation => operation
            is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation
            or IAwaitOperation or IDynamicInvocationOperation or IInvalidOperation or IThrowOperation);

    /// <summary>Whether evaluating it after something else could make a difference: it does something itself, or a property may look at what has been done.</summary>
    public static bool MayNotice(IOperation expression) => MayHave(expression) || expression.DescendantsAndSelf().Any(operation => operation is IPropertyReferenceOperation);
}
