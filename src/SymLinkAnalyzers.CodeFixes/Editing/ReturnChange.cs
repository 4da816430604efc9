using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>What has to change so that an import reads the right number of bytes.</summary>
/// <param name="NewType">The new return type, or null to keep it.</param>
/// <param name="MarshalAs">What the return value is marshalled as, or null for a type that needs no attribute.</param>
/// <param name="Callers">The callers that would not compile any more.</param>
internal sealed record ReturnChange(INamedTypeSymbol? NewType, UnmanagedType? MarshalAs, IReadOnlyCollection<CallerEdit> Callers)
{
    /// <summary>Null where the result cannot be corrected so that all callers compile.</summary>
    public static async Task<ReturnChange?> PlanAsync(NativeDeclaration declaration, FixContext context)
    {
        UnmanagedType wanted = declaration.Function.Returns == ReturnKind.Boolean ? UnmanagedType.I1 : UnmanagedType.Bool;
        ITypeSymbol returned = declaration.Method.ReturnType;
        INamedTypeSymbol boolean = context.Compilation.GetSpecialType(SpecialType.System_Boolean);
        if (returned.SpecialType == SpecialType.System_Boolean)
        {
            return new ReturnChange(NewType: null, wanted, Callers: []);
        }

        // An enum, a struct or a pointer stands for a design that only its author can change.
        bool isVoid = declaration.Method.ReturnsVoid;
        if (declaration.Function.Returns != ReturnKind.Boolean
            || (!isVoid && returned.SpecialType is < SpecialType.System_Int16 or > SpecialType.System_UInt64)
            || await CallerUses.FindAsync(declaration.Method, context).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        if (isVoid)
        {
            return new ReturnChange(boolean, wanted, Callers: []);
        }

        return uses.OnlyCompareWithZero
            ? new ReturnChange(context.Compilation.GetSpecialType(SpecialType.System_Byte), MarshalAs: null, Callers: [])
            : new ReturnChange(boolean, wanted, uses.RewriteForBoolean(returned));
    }
}
