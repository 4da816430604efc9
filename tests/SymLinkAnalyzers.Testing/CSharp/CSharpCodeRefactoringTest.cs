using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

public class CSharpCodeRefactoringTest<TCodeRefactoring> : CodeRefactoringTest
    where TCodeRefactoring : CodeRefactoringProvider, new()
{
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Default;

    public override string Language => LanguageNames.CSharp;

    protected override string DefaultFileExt => LanguageDefaults.Of(Language).FileExtension;

    protected override CompilationOptions CreateCompilationOptions() => LanguageDefaults.Of(Language).CompilationOptions;

    protected override ParseOptions CreateParseOptions()
        => ((CSharpParseOptions)LanguageDefaults.Of(Language).ParseOptions).WithLanguageVersion(LanguageVersion);

    protected override IEnumerable<CodeRefactoringProvider> GetCodeRefactoringProviders()
        => [ExportedProvider.Create<TCodeRefactoring>(Language, Verify)];
}
