using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>Compares a drawn file with what the fixes made of it.</summary>
internal static class RepairFault
{
    private const string Wide = "CreateSymbolicLinkW";

    /// <summary>What is wrong, or null.</summary>
    /// <param name="before">The drawn file.</param>
    /// <param name="after">The repaired file.</param>
    /// <param name="isCanonical">Whether it must be written in the one way that even the SDK's own fixers leave right.</param>
    public static async Task<string?> FindAsync(Document before, Document after, bool isCanonical)
    {
        if (await ReadAsync(before) is not { } drawn)
        {
            return null;
        }

        if (await ReadAsync(after) is not { } repaired)
        {
            return "has lost its import";
        }

        string text = (await after.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        return FindChange(drawn, repaired)
            ?? FindWrong(repaired)
            ?? (isCanonical ? FindUncanonical(repaired) : null)
            ?? (await CommentsAsync(before) is var comments && await CommentsAsync(after) is var kept && comments != kept ? $"has other comments: {kept} instead of {comments}" : null)
            ?? (text.Split('\n').Any(line => line.TrimEnd('\r') is [.., ' ' or '\t']) ? "has a line with white space at its end" : null)
            ?? (text.Contains("\r\n", StringComparison.Ordinal) && text.Replace("\r\n", string.Empty, StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal) ? "has line ends of two kinds" : null);
    }

    private static string? FindChange(NativeDeclaration drawn, NativeDeclaration repaired) =>
        drawn.Method.Name != repaired.Method.Name ? "has another managed name"
        : drawn.Method.DeclaredAccessibility != repaired.Method.DeclaredAccessibility ? "has another accessibility"
        : !drawn.Method.Parameters.Select(parameter => parameter.Name).SequenceEqual(repaired.Method.Parameters.Select(parameter => parameter.Name)) ? "has other parameter names"
        : !drawn.Method.Parameters.Select(parameter => parameter.HasExplicitDefaultValue).SequenceEqual(repaired.Method.Parameters.Select(parameter => parameter.HasExplicitDefaultValue)) ? "has other default values"
        : null;

    private static string? FindWrong(NativeDeclaration repaired) =>
        // Pointers may hold anything, so that no rule asks what they reach.
        (repaired.Resolution is not { IsFound: true } || repaired.ExportName != Wide) && PathEncoding.Read(repaired).Encoding != TextEncoding.NotText ? $"calls {repaired.ExportName}"
        : PathEncoding.Read(repaired) is not { IsMixed: false, Encoding: TextEncoding.Utf16 or TextEncoding.NotText } ? "does not hand its paths over as UTF-16"
        : !repaired.SetsLastError ? "does not capture the last error"
        : repaired.ReturnWidth.Bytes != 1 ? "reads more than one byte"
        : repaired.HasForeignCallingConvention ? "has a foreign calling convention"
        : repaired.Method.ReturnType.SpecialType == SpecialType.System_Boolean && repaired.ReturnMarshalling is not { Source: MarshallingSource.Given, Type: UnmanagedType.I1 or UnmanagedType.U1 } ? "does not marshal its result"
        : null;

    private static string? FindUncanonical(NativeDeclaration repaired) =>
        repaired.EntryPoint != Wide ? $"names the entry point {repaired.EntryPoint}"
        : !repaired.ExactSpelling ? "does not spell the entry point exactly"
        : repaired.Form != ImportForm.LibraryImport && repaired.CharSet != CharSet.Unicode ? $"has the character set {repaired.CharSet}"
        : repaired.Form == ImportForm.Declare ? "is still a Declare"
        : null;

    private static async Task<NativeDeclaration?> ReadAsync(Document document)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;
        SemanticModel model = (await document.GetSemanticModelAsync(TestContext.Current.CancellationToken))!;
        return root.DescendantNodes()
            .Select(node => model.GetDeclaredSymbol(node) is IMethodSymbol method ? DeclarationReader.Read(method, ProjectOptions.Default) : null)
            .FirstOrDefault(declaration => declaration is not null);
    }

    private static async Task<string> CommentsAsync(Document document)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;
        return string.Join(" | ", root.DescendantTrivia().Select(trivia => trivia.ToString().Trim()).Where(text => text.StartsWith('/') || text.StartsWith('\'')).Order(StringComparer.Ordinal));
    }
}
