using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>What a call of <c>SymLinks.SymLink</c> in the place of a native one is made of.</summary>
/// <param name="Call">The native call.</param>
/// <param name="Type">The type whose method is called.</param>
/// <param name="KindType">The type that says what the link leads to.</param>
internal sealed record SymLinkRewrite(NativeCall Call, INamedTypeSymbol Type, INamedTypeSymbol KindType)
{
    /// <summary>Null where the compilation lacks one of the types, or the type the member.</summary>
    public static async Task<SymLinkRewrite?> FindAsync(NativeCall call, FixContext context, string? member = null) =>
        await context.FindTypeEverywhereAsync(KnownType.SymLink, member).ConfigureAwait(false) is { } type
        && await context.FindTypeEverywhereAsync(KnownType.SymLinkKind).ConfigureAwait(false) is { } kindType
            ? new SymLinkRewrite(call, type, kindType)
            : null;

    /// <inheritdoc cref="ManagedRewrite.IsDirectory"/>
    public bool? IsDirectory => ManagedRewrite.IsDirectory(Call);

    /// <summary>The new call, without the trivia round it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="saysKind">Whether an argument says what the link leads to, or the name of the method.</param>
    /// <param name="generator">The language's generator.</param>
    public SyntaxNode Create(string method, bool saysKind, SyntaxGenerator generator) => ManagedRewrite.Create(
        Call,
        ImportedType.CreateMember(Type, method, generator),
        saysKind ? ("kind", LinkKindExpression.Create(Call, KindType, IsDirectory, generator)) : null,
        generator);

    /// <inheritdoc cref="ManagedRewrite.FinishAsync"/>
    public Task<FixPlan?> FinishAsync(FixPlan plan, FixContext context, SyntaxNode? removed = null) =>
        ManagedRewrite.FinishAsync(plan, Call, keepsFlags: IsDirectory is null, context, removed);
}
