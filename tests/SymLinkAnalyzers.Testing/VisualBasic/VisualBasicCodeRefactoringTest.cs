using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.VisualBasic.Testing;

public class VisualBasicCodeRefactoringTest<TCodeRefactoring> : CodeRefactoringTest
    where TCodeRefactoring : CodeRefactoringProvider, new()
{
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Default;

    public override string Language => LanguageNames.VisualBasic;

    protected override string DefaultFileExt => VisualBasicSupport.Instance.FileExtension;

    protected override CompilationOptions CreateCompilationOptions() => VisualBasicSupport.Instance.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => VisualBasicSupport.Instance.ParseOptionsOf(LanguageVersion);

    protected override IEnumerable<CodeRefactoringProvider> GetCodeRefactoringProviders()
        => [ExportedProvider.Create<TCodeRefactoring>(Language, Verify)];
}
