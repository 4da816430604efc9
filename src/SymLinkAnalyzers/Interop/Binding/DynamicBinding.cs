using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Interop.Binding;

/// <summary>Code that makes a delegate or a function pointer of an export that it has looked up by name.</summary>
/// <param name="Operation">The call that makes the delegate, or the cast to the function pointer.</param>
/// <param name="Signature">What the native function is called as: the Invoke method of the delegate, or the signature of the pointer.</param>
internal sealed record DynamicBinding(IOperation Operation, IMethodSymbol Signature, ExportLookup Export)
{
    /// <summary>The method of Marshal that makes a delegate of an address.</summary>
    public const string Maker = "GetDelegateForFunctionPointer";

    /// <summary>The assembly whose settings say how values are passed: the one that declares the delegate, or that calls through the pointer.</summary>
    public IAssemblySymbol? Assembly => Signature.ContainingAssembly ?? Operation.SemanticModel?.Compilation.Assembly;

    /// <summary>
    /// Whether the operation makes a delegate or a function pointer of an address, or is a call of a method of the compilation's own
    /// that may do so by a name. Allocates nothing.
    /// </summary>
    public static bool Is(IOperation operation, KnownTypes types) => IsMaker(operation, types) || operation switch
    {
        IInvocationOperation { TargetMethod: { IsGenericMethod: true, TypeArguments: { Length: 1 } typeArguments } method } =>
            typeArguments[0].TypeKind == TypeKind.Delegate && SymbolEqualityComparer.Default.Equals(method.ReturnType, typeArguments[0]),
        IConversionOperation { Type: IFunctionPointerTypeSymbol { Signature.CallingConvention: not System.Reflection.Metadata.SignatureCallingConvention.Default } } => true,
        _ => false,
    };

    /// <summary>Whether calls of that signature may be calls of a function of the table, bound to an export. Allocates nothing.</summary>
    public static bool MayBeCalled(IMethodSymbol signature, KnownTypes types)
    {
        if (signature is { MethodKind: MethodKind.DelegateInvoke, ContainingType.IsGenericType: true })
        {
            return false;
        }

        foreach (NativeFunction function in NativeTable.Functions)
        {
            if (function.Mode == ExecutionMode.User && Fits(signature, function, types))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Null where it is not known what the address leads to, or where that is none of the table's functions.</summary>
    public static DynamicBinding? Read(IOperation operation, InteropContext context)
    {
        if (operation is IInvocationOperation { TargetMethod: { Name: not Maker } } helper)
        {
            return ExportLookup.ReadNames(helper) is { } names && MakesDelegates(helper.TargetMethod, context.Values) && FindInvoke(helper) is { } invoke
                ? new DynamicBinding(operation, invoke, names)
                : null;
        }

        (IOperation? address, IMethodSymbol? signature) = operation switch
        {
            IConversionOperation { Type: IFunctionPointerTypeSymbol { Signature: var pointed } } conversion => (conversion.Operand, pointed),
            IInvocationOperation { Arguments: { Length: > 0 } arguments } invocation => (arguments[0].Value, FindInvoke(invocation)),
            _ => ((IOperation?)null, (IMethodSymbol?)null),
        };
        return address is not null
            && signature is not null
            && ValueOrigin.Find(address, context.Values, value => ExportLookup.Is(value, context.Values.Types)) is { } origin
            && ExportLookup.Read(origin, context) is { } export
                ? new DynamicBinding(operation, signature, export)
                : null;
    }

    private static bool IsMaker(IOperation operation, KnownTypes types) =>
        operation is IInvocationOperation { TargetMethod: { Name: Maker, ContainingType: var type } } && types.Is(type, KnownType.Marshal);

    private static bool MakesDelegates(IMethodSymbol helper, ValueContext values) =>
        MemberOperations.Of(helper.OriginalDefinition, values.Compilation).SelectMany(root => root.Descendants()).Any(operation => IsMaker(operation, values.Types));

    private static IMethodSymbol? FindInvoke(IInvocationOperation invocation)
    {
        ITypeSymbol? type = invocation switch
        {
            { TargetMethod.TypeArguments: { Length: 1 } typeArguments } => typeArguments[0],
            { Arguments: { Length: 2 } arguments } when arguments[1].Value is ITypeOfOperation typeOf => typeOf.TypeOperand,
            _ => null,
        };
        return type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, IsGenericType: false } delegateType ? delegateType.DelegateInvokeMethod : null;
    }

    private static bool Fits(IMethodSymbol signature, NativeFunction function, KnownTypes types)
    {
        if (signature.Parameters.Length != function.Parameters.Length)
        {
            return false;
        }

        for (int index = 0; index < signature.Parameters.Length; index++)
        {
            ITypeSymbol type = signature.Parameters[index].Type;
            bool fits = function.Parameters[index].Type == NativeType.UInt32
                ? type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 || type.TypeKind == TypeKind.Enum
                : type.SpecialType == SpecialType.System_String || type.IsValueType || type.TypeKind == TypeKind.Pointer || types.NameOf(type) is KnownType.StringBuilder or KnownType.SafeHandle;
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
