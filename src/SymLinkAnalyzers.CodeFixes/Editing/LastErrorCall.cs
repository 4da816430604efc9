using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

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
}
