using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Interop;

/// <summary>
/// Recognises the callable half of a generated binding, as CsWin32 writes it: an overload that takes strings, pins them and
/// calls the one with pointers; and where marshalling is off, a method that wraps an extern local function and captures the
/// error by itself. All name their parameters alike, and return the same one-byte struct, which nobody writes by hand, or are
/// marked as generated.
/// </summary>
internal static class GeneratedOverload
{
    /// <summary>Whether looking for the extern method is worth while. Allocates nothing, and reads no attribute before the name matched.</summary>
    public static bool MayBe(IMethodSymbol method) =>
        method is { IsStatic: true, IsExtern: false, MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnType: INamedTypeSymbol { IsValueType: true } returned }
        && method.Parameters.Length <= NativeTable.MostParameters
        && NativeTable.TryFind(method.Name, out _)
        && (returned is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } || InteropAttributes.FindGeneratedCode(method.ContainingType.GetAttributes()) is not null);

    public static NativeDeclaration? Read(IMethodSymbol method, Func<IMethodSymbol, NativeDeclaration?> readImport)
    {
        foreach (ISymbol member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is not IMethodSymbol { IsStatic: true } other || !IsAlike(other, method))
            {
                continue;
            }

            if (other.IsExtern || other.IsPartialDefinition)
            {
                return readImport(other);
            }

            if (ReadWrapped(other, readImport) is { } wrapped)
            {
                return wrapped;
            }
        }

        return null;
    }

    /// <summary>The import that lies within a method, as a local function.</summary>
    private static NativeDeclaration? ReadWrapped(IMethodSymbol method, Func<IMethodSymbol, NativeDeclaration?> readImport)
    {
        if (method.DeclaringSyntaxReferences.Length != 1 || method.ContainingAssembly is not ISourceAssemblySymbol { Compilation: { } compilation })
        {
            return null;
        }

        SyntaxReference reference = method.DeclaringSyntaxReferences[0];
        IMethodSymbol? import = null;
        bool capturesError = false;
        foreach (IOperation operation in compilation.GetSemanticModel(reference.SyntaxTree).GetOperation(reference.GetSyntax()).DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalFunctionOperation { Symbol: { IsExtern: true } function } when IsAlike(function, method):
                    import = function;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "SetLastPInvokeError", ContainingType: var type } } when SymbolEqualityComparer.Default.Equals(type, compilation.GetTypeByMetadataName(KnownType.Marshal)):
                    capturesError = true;
                    break;
            }
        }

        return import is not null && readImport(import) is { } read ? read with { SetsLastError = read.SetsLastError || capturesError } : null;
    }

    /// <summary>Whether a local function lies in a method that captures the system's error by itself.</summary>
    public static bool IsWrapped(IMethodSymbol import, ValueContext values)
    {
        ISymbol? wrapper = import.MethodKind == MethodKind.LocalFunction ? import.ContainingSymbol : null;
        while (wrapper is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            wrapper = wrapper.ContainingSymbol;
        }

        return wrapper is not null && MemberOperations.Of(wrapper, values.Compilation).SelectMany(root => root.Descendants()).Any(operation =>
            operation is IInvocationOperation { TargetMethod: { Name: "GetLastSystemError" or "SetLastSystemError" or "SetLastPInvokeError", ContainingType: var type } }
            && values.Types.Is(type, KnownType.Marshal));
    }

    private static bool IsAlike(IMethodSymbol left, IMethodSymbol right)
    {
        if (left.Parameters.Length != right.Parameters.Length || !SymbolEqualityComparer.Default.Equals(left.ReturnType, right.ReturnType))
        {
            return false;
        }

        for (int index = 0; index < left.Parameters.Length; index++)
        {
            if (left.Parameters[index].Name != right.Parameters[index].Name)
            {
                return false;
            }
        }

        return true;
    }
}
