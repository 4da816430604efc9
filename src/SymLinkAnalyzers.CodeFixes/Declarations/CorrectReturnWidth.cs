using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Makes an import read as many bytes as the function returns: by a MarshalAs attribute, or by another return type with the callers rewritten.</summary>
internal sealed class CorrectReturnWidth : DeclarationFix
{
    public override string EquivalenceKey => nameof(CorrectReturnWidth);

    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) =>
        change.Return?.NewType is not { } type ? $"Marshal the result as {declaration.Function.ReturnTypeName}"
        : declaration.Function.Returns == ReturnKind.NtStatus ? $"Return {type.ToDisplayString()}, which an NTSTATUS is"
        : $"Return {type.ToDisplayString()}, marshalled as {declaration.Function.ReturnTypeName}";

    protected override async Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context) =>
        await ReturnChange.PlanAsync(declaration, context).ConfigureAwait(false) is { } change ? new DeclarationChange { Return = change } : null;
}

/// <summary>What has to change so that an import reads the right number of bytes.</summary>
/// <param name="NewType">The new return type, or null to keep it.</param>
/// <param name="MarshalAs">What the return value is marshalled as, or null for a type that needs no attribute.</param>
/// <param name="Callers">The callers that would not compile any more.</param>
internal sealed record ReturnChange(INamedTypeSymbol? NewType, UnmanagedType? MarshalAs, IReadOnlyCollection<CallerEdit> Callers)
{
    /// <summary>Null where the result cannot be corrected so that all callers compile.</summary>
    public static async Task<ReturnChange?> PlanAsync(NativeDeclaration declaration, FixContext context)
    {
        ITypeSymbol returned = declaration.Method.ReturnType;

        // A method elsewhere may stand in for the native one, so that the type of a delegate's result has to stay.
        if (declaration.Binding is not null && (returned.SpecialType != SpecialType.System_Boolean || declaration.Function.Returns == ReturnKind.NtStatus))
        {
            return null;
        }

        if (declaration.Function.Returns == ReturnKind.NtStatus)
        {
            return await PlanStatusAsync(declaration, context).ConfigureAwait(false);
        }

        UnmanagedType wanted = declaration.Function.Returns == ReturnKind.Boolean ? UnmanagedType.I1 : UnmanagedType.Bool;
        if (returned.SpecialType == SpecialType.System_Boolean)
        {
            return new ReturnChange(NewType: null, wanted, Callers: []);
        }

        // An enum, a struct or a pointer stands for a design that only its author can change.
        bool isVoid = declaration.Method.ReturnsVoid;
        if ((!isVoid && !IsInteger(returned))
            || await CallerUses.FindAsync(declaration.Method, context).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        if (uses.OnlyCompareWithZero && !isVoid)
        {
            SpecialType number = declaration.Function.Returns == ReturnKind.Boolean ? SpecialType.System_Byte : SpecialType.System_Int32;
            return new ReturnChange(context.Compilation.GetSpecialType(number), MarshalAs: null, Callers: []);
        }

        INamedTypeSymbol boolean = context.Compilation.GetSpecialType(SpecialType.System_Boolean);
        return new ReturnChange(boolean, wanted, isVoid ? [] : uses.RewriteForBoolean(returned));
    }

    private static async Task<ReturnChange?> PlanStatusAsync(NativeDeclaration declaration, FixContext context)
    {
        ITypeSymbol returned = declaration.Method.ReturnType;
        bool isBoolean = returned.SpecialType == SpecialType.System_Boolean;
        if ((!isBoolean && !declaration.Method.ReturnsVoid && !IsInteger(returned))
            || await CallerUses.FindAsync(declaration.Method, context).ConfigureAwait(false) is not { } uses
            || (!isBoolean && !uses.OnlyCompareWithZero))
        {
            return null;
        }

        INamedTypeSymbol status = context.Compilation.GetSpecialType(SpecialType.System_Int32);
        return new ReturnChange(status, MarshalAs: null, isBoolean ? uses.RewriteForStatus() : []);
    }

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
