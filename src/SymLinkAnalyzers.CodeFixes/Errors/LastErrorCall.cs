using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Writes calls that read the last error.</summary>
internal static class LastErrorCall
{
    public const string GetLastWin32Error = nameof(GetLastWin32Error);
    public const string GetLastSystemError = nameof(GetLastSystemError);

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
