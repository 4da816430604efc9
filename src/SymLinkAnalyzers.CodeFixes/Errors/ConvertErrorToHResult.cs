using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Passes <c>Marshal.GetHRForLastWin32Error()</c> where an HRESULT is expected.</summary>
internal sealed class ConvertErrorToHResult : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context) =>
        // A local may hold an error that has been overwritten since; only its author can say how to keep it.
        context.FindLastErrorRead() is { } read
        && LastErrorRead.KindOf(read, context.Interop.Values.Types) == LastErrorReadKind.Captured
        && await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is { } marshal
            ? ReplacementPlan.Create(context, "Call Marshal.GetHRForLastWin32Error", read.Syntax, generator => LastErrorCall.Create(marshal, LastErrorCall.GetHRForLastWin32Error, generator))
            : null;
}

/// <summary>Writes calls that read the last error.</summary>
internal static class LastErrorCall
{
    public const string GetLastWin32Error = nameof(GetLastWin32Error);
    public const string GetLastSystemError = nameof(GetLastSystemError);
    public const string GetHRForLastWin32Error = nameof(GetHRForLastWin32Error);

    /// <summary>The type that has them, or null where the compilation lacks it.</summary>
    public static Task<INamedTypeSymbol?> FindTypeAsync(FixContext context) =>
        context.FindTypeEverywhereAsync("System.Runtime.InteropServices.Marshal", GetLastWin32Error);

    public static SyntaxNode Create(INamedTypeSymbol marshal, string method, SyntaxGenerator generator) =>
        generator.InvocationExpression(ImportedType.CreateMember(marshal, method, generator));

    /// <summary>What reads the code from elsewhere: the exception made with it, where that was made of the last error, or the code.</summary>
    /// <param name="read">What reads the last error.</param>
    /// <param name="current">Its code, as other edits have left it.</param>
    /// <param name="code">What has the code.</param>
    /// <param name="generator">The language's generator.</param>
    public static SyntaxNode CreateReplacement(IOperation read, SyntaxNode current, SyntaxNode code, SyntaxGenerator generator) =>
        read is IObjectCreationOperation ? LanguageSyntax.AddArgument(current, generator.Argument(code)) : code;
}
