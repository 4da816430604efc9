using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;

namespace SymLinkAnalyzers.Testing;

/// <summary>The options of projects in Visual Basic, for which the packages have no tests of their own.</summary>
internal static class VisualBasicOptions
{
    public static VisualBasicParseOptions ForParsing { get; } = new(LanguageVersion.Default, DocumentationMode.Diagnose);

    /// <summary>.NET Standard has no runtime library of the language; the SDK has the compiler embed it.</summary>
    public static VisualBasicCompilationOptions ForCompiling(ReferenceAssemblies references) =>
        new(OutputKind.DynamicallyLinkedLibrary, embedVbCoreRuntime: references.TargetFramework.StartsWith("netstandard", StringComparison.Ordinal));
}
