using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

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
