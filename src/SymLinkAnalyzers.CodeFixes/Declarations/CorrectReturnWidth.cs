using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Makes an import read as many bytes as the function returns: by a MarshalAs attribute, or by another return type with the callers rewritten.</summary>
internal sealed class CorrectReturnWidth : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) =>
        change.Return?.NewType is not { } type ? $"Marshal the result as {declaration.Function.ReturnTypeName}"
        : declaration.Function.Returns == ReturnKind.NtStatus ? $"Return the NTSTATUS as {type.ToDisplayString()}"
        : $"Return a type of the width of {declaration.Function.ReturnTypeName}";

    protected override async Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope) =>
        await ReturnChange.PlanAsync(declaration, context, scope).ConfigureAwait(false) is { } change ? new DeclarationChange { Return = change, KeepsSignature = change.KeepsSignature } : null;
}

/// <summary>What has to change so that an import reads the right number of bytes.</summary>
/// <param name="NewType">The new return type, or null to keep it.</param>
/// <param name="MarshalAs">What the return value is marshalled as, or null for a type that needs no attribute.</param>
/// <param name="Callers">The callers that would not compile any more.</param>
internal sealed record ReturnChange(INamedTypeSymbol? NewType, UnmanagedType? MarshalAs, IReadOnlyCollection<CallerEdit> Callers)
{
    /// <summary>Whether the managed type stays, because a caller elsewhere compiles with no other.</summary>
    public bool KeepsSignature { get; init; }

    /// <summary>Null where a caller in the file of the place would not compile.</summary>
    public static async Task<ReturnChange?> PlanAsync(NativeDeclaration declaration, FixContext context, SearchScope scope)
    {
        ITypeSymbol returned = declaration.Method.ReturnType;

        // A method elsewhere may stand in for the native one, so that the type of a delegate's result has to stay.
        if (declaration.Binding is not null && (returned.SpecialType != SpecialType.System_Boolean || declaration.Function.Returns == ReturnKind.NtStatus))
        {
            return null;
        }

        if (declaration.Function.Returns == ReturnKind.NtStatus)
        {
            return await PlanStatusAsync(declaration, context, scope).ConfigureAwait(false);
        }

        UnmanagedType wanted = declaration.Function.Returns == ReturnKind.Boolean ? UnmanagedType.I1 : UnmanagedType.Bool;
        if (returned.SpecialType == SpecialType.System_Boolean)
        {
            return new ReturnChange(NewType: null, wanted, Callers: []);
        }

        // An enum, a struct or a typed pointer stands for a design that only its author can change.
        bool isVoid = declaration.Method.ReturnsVoid;
        if ((!isVoid && !IsInteger(returned))
            || await CallerUses.FindAsync(declaration.Method, context, SearchScope.File).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        INamedTypeSymbol boolean = context.Compilation.GetSpecialType(SpecialType.System_Boolean);
        if (scope == SearchScope.Solution)
        {
            if (await CallerUses.FindAsync(declaration.Method, context, scope).ConfigureAwait(false) is not { } all)
            {
                return new ReturnChange(boolean, wanted, Callers: []) { KeepsSignature = true };
            }

            uses = all;
        }

        if (uses.OnlyCompareWithZero && !isVoid)
        {
            SpecialType number = declaration.Function.Returns == ReturnKind.Boolean ? SpecialType.System_Byte : SpecialType.System_Int32;
            return new ReturnChange(context.Compilation.GetSpecialType(number), MarshalAs: null, Callers: []);
        }

        return new ReturnChange(boolean, wanted, isVoid ? [] : uses.RewriteForBoolean(returned));
    }

    private static async Task<ReturnChange?> PlanStatusAsync(NativeDeclaration declaration, FixContext context, SearchScope scope)
    {
        ITypeSymbol returned = declaration.Method.ReturnType;
        bool isBoolean = returned.SpecialType == SpecialType.System_Boolean;
        if ((!isBoolean && !declaration.Method.ReturnsVoid && !IsInteger(returned))
            || await FindAsync(SearchScope.File).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        INamedTypeSymbol status = context.Compilation.GetSpecialType(SpecialType.System_Int32);
        if (scope == SearchScope.Solution)
        {
            if (await FindAsync(scope).ConfigureAwait(false) is not { } all)
            {
                return new ReturnChange(status, MarshalAs: null, Callers: []) { KeepsSignature = true };
            }

            uses = all;
        }

        return new ReturnChange(status, MarshalAs: null, isBoolean ? uses.RewriteForStatus() : []);

        async Task<CallerUses?> FindAsync(SearchScope searched) =>
            await CallerUses.FindAsync(declaration.Method, context, searched).ConfigureAwait(false) is { } found && (isBoolean || found.OnlyCompareWithZero) ? found : null;
    }

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
