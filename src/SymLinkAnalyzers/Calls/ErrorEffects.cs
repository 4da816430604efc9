using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds what an operation does to the last error.</summary>
internal static class ErrorEffects
{
    public static ErrorEffect Of(IOperation operation, NativeSession session)
    {
        switch (operation)
        {
            case IInvocationOperation invocation when LastErrorRead.Is(invocation):
                return ErrorEffect.None;
            case IInvocationOperation invocation:
                return OfCall(invocation, session);
            case IObjectCreationOperation { Constructor: { } constructor }:
                return FrameworkEffects.OverwritesError(constructor) ? ErrorEffect.Overwrites : ErrorEffect.None;
            case IPropertyReferenceOperation { Property: { ContainingType: { } type } property }:
                return FrameworkEffects.OverwritesError(type, property.Name) ? ErrorEffect.Overwrites : ErrorEffect.None;

            // What runs after an await may run on another thread, which has an error of its own.
            case IAwaitOperation:
                return ErrorEffect.Overwrites;
            case IDynamicInvocationOperation or IFunctionPointerInvocationOperation:
                return IsUsed(operation) ? ErrorEffect.OwnsError : ErrorEffect.None;
            default:
                return ErrorEffect.None;
        }
    }

    private static ErrorEffect OfCall(IInvocationOperation call, NativeSession session)
    {
        IMethodSymbol method = call.TargetMethod;
        if (session.FindCalled(method) is not null)
        {
            return ErrorEffect.OwnsError;
        }

        if (PlatformInvoke.IsImport(method, out bool setsLastError))
        {
            return !setsLastError ? ErrorEffect.None : IsUsed(call) ? ErrorEffect.OwnsError : ErrorEffect.Overwrites;
        }

        // Somebody's own method may end in a platform invoke and leave its error to whoever tests the result.
        bool mayInvoke = method.MethodKind == MethodKind.DelegateInvoke || !FrameworkEffects.IsFramework(method);
        if (mayInvoke && IsUsed(call))
        {
            return ErrorEffect.OwnsError;
        }

        return FrameworkEffects.OverwritesError(method.ContainingType, method.Name) || WritesToConsole(call) ? ErrorEffect.Overwrites : ErrorEffect.None;
    }

    /// <summary>Other text writers may write to memory.</summary>
    private static bool WritesToConsole(IInvocationOperation call) =>
        call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } } };

    private static bool IsUsed(IOperation call) => call.Parent is not IExpressionStatementOperation && call.Type?.SpecialType != SpecialType.System_Void;
}
