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
                return OfFramework(constructor, constructor.ContainingType.Name);
            case IPropertyReferenceOperation { Property: { } property }:
                return OfFramework(property, property.Name);

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

        if (FrameworkEffects.IsFramework(method))
        {
            return OfFramework(method, method.Name);
        }

        // Somebody's own method may end in a platform invoke and leave its error to whoever tests the result.
        return IsUsed(call) ? ErrorEffect.OwnsError : FrameworkEffects.OverwritesError(method.ContainingType, method.Name) ? ErrorEffect.Overwrites : ErrorEffect.None;
    }

    private static ErrorEffect OfFramework(ISymbol member, string name) =>
        member.ContainingType is { } type && FrameworkEffects.OverwritesError(type, name) ? ErrorEffect.Overwrites : ErrorEffect.None;

    private static bool IsUsed(IOperation call) => call.Parent is not IExpressionStatementOperation && call.Type?.SpecialType != SpecialType.System_Void;
}
