using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes fixes and refactorings as an editor does: from what they export, for the language that they name.</summary>
internal static class ExportedProvider
{
    public static T Create<T>(string language, IVerifier verifier)
        where T : class
    {
        VerifyExported(typeof(T), language, verifier);
        return (T)Activator.CreateInstance(typeof(T))!;
    }

    public static void VerifyExported(Type provider, string language, IVerifier verifier)
    {
        var (attribute, languages) = typeof(CodeFixProvider).IsAssignableFrom(provider)
            ? (nameof(ExportCodeFixProviderAttribute), provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages)
            : (nameof(ExportCodeRefactoringProviderAttribute), provider.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Languages);
        verifier.True(languages is not null, $"'{provider}' has no [{attribute}]; no editor finds it.");
        verifier.True(
            languages.Contains(language),
            $"'{provider}' is exported for {string.Join(", ", languages)}, not for {language}; no editor offers it there.");
    }
}
