using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
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
        bool isStatus = declaration.Function.Returns == ReturnKind.NtStatus;
        bool isBoolean = returned.SpecialType == SpecialType.System_Boolean;
        bool isVoid = declaration.Method.ReturnsVoid;

        // A method elsewhere may stand in for the native one, so that the type of a delegate's result has to stay.
        if (declaration.Binding is not null && (isStatus || !isBoolean))
        {
            return null;
        }

        // The runtime would still take what the function returns for an HRESULT, and no rule would say so.
        if (!declaration.PreservesSignature && declaration.Function.IsResultOnly)
        {
            return null;
        }

        UnmanagedType? wanted = isStatus ? null : declaration.Function.Returns == ReturnKind.Boolean ? UnmanagedType.I1 : UnmanagedType.Bool;
        if (isBoolean && !isStatus)
        {
            return new ReturnChange(NewType: null, wanted, Callers: []);
        }

        // An enum, a struct or a typed pointer stands for a design that only its author can change.
        if (!isBoolean && !isVoid && !IsInteger(returned))
        {
            return null;
        }

        INamedTypeSymbol type = context.Compilation.GetSpecialType(isStatus ? SpecialType.System_Int32 : SpecialType.System_Boolean);
        CallerUses? uses = await CallerUses.FindAsync(declaration.Method, context, scope).ConfigureAwait(false);
        if (uses is null || (isStatus && !isBoolean && !uses.OnlyCompareWithZero))
        {
            return scope == SearchScope.File ? null : new ReturnChange(type, wanted, Callers: []) { KeepsSignature = true };
        }

        if (isStatus)
        {
            return new ReturnChange(type, wanted, isBoolean ? uses.RewriteForStatus() : []);
        }

        bool isByte = declaration.Function.Returns == ReturnKind.Boolean;
        if (!isVoid && (isByte ? uses.AllowByte : uses.OnlyCompareWithZero))
        {
            return new ReturnChange(context.Compilation.GetSpecialType(isByte ? SpecialType.System_Byte : SpecialType.System_Int32), MarshalAs: null, Callers: []);
        }

        IReadOnlyCollection<CallerEdit> callers = isVoid ? [] : uses.RewriteForBoolean(returned);
        return callers.Count > 0 && HasTwin(declaration, context) ? null : new ReturnChange(type, wanted, callers);
    }

    /// <summary>Whether code that this build leaves out declares the import too: its callers would not compile with both.</summary>
    private static bool HasTwin(NativeDeclaration declaration, FixContext context)
    {
        if (context.FindSyntax(declaration)?.SyntaxTree.GetRoot(context.CancellationToken) is not { ContainsDirectives: true } root)
        {
            return false;
        }

        var twin = new Regex($@"\b(extern|partial|Function|Sub)\b[^;\r\n]*\b{Regex.Escape(declaration.Method.Name)}\b", RegexOptions.IgnoreCase);
        return root.DescendantTrivia().Any(trivia => LanguageSyntax.IsDisabledText(trivia, root) && twin.IsMatch(trivia.ToFullString()));
    }

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
