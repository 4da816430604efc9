using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>An example as a project, which the analyzers judge and the fixes change.</summary>
internal sealed class ExampleCode
{
    private const string ConfigPath = "/.editorconfig";

    /// <summary>More than any example needs.</summary>
    private const int MostFixes = 20;

    private static readonly AdhocWorkspace s_workspace = new();

    /// <summary>The framework that the tool runs on, and the library.</summary>
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsOfFramework).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(SymLinks.SymLink).Assembly.Location),
    ];

    private readonly Document _document;
    private readonly ImmutableHashSet<string> _on;

    private ExampleCode(Document document, ImmutableHashSet<string> on)
    {
        _document = document;
        _on = on;
    }

    /// <summary>What is shown.</summary>
    public TextDocument Shown => _document.Project.AdditionalDocuments.FirstOrDefault() ?? (TextDocument)_document;

    /// <param name="example">The example.</param>
    /// <param name="on">Rules that are switched on for it.</param>
    public static ExampleCode Create(PageExample example, params string[] on)
    {
        Project project = s_workspace.CurrentSolution.AddProject("Example", "Example", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithMetadataReferences(s_references);
        if (example.Library is { } library)
        {
            project = project.AddMetadataReference(Compile(library));
        }

        if ((example.IsConfigFile ? example.Code : example.Options) is { } config)
        {
            project = project.AddAnalyzerConfigDocument(ConfigPath, SourceText.From(config), filePath: ConfigPath).Project;
        }

        if (example.IsConfigFile)
        {
            project = project.AddAdditionalDocument(ConfigPath, SourceText.From(example.Code), filePath: ConfigPath).Project;
        }

        Document document = project.AddDocument("Example.cs", SourceText.From(example.IsConfigFile ? "" : example.Code), filePath: "/Example.cs");
        return new ExampleCode(document, [.. on]);
    }

    public async Task<ImmutableArray<Diagnostic>> FindErrorsAsync() =>
        (await CompileAsync()).GetDiagnostics().RemoveAll(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);

    /// <summary>What the rules report, in the order of the places.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Func<Diagnostic, bool> isWanted) =>
    [
        .. (await (await CompileAsync())
                .WithAnalyzers([new DeclarationAnalyzer(), new CallAnalyzer(), new OptionAnalyzer()], _document.Project.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync())
            .Where(isWanted)
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];

    /// <summary>What the first fix of each diagnostic makes of the code, and the title of the first; null where there is none.</summary>
    public async Task<(ExampleCode Fixed, string Title)?> FixAsync(Func<Diagnostic, bool> isWanted)
    {
        ExampleCode code = this;
        string? title = null;
        for (int count = 0; count < MostFixes; count++)
        {
            if ((await code.AnalyzeAsync(isWanted)).FirstOrDefault() is not { } diagnostic || (await code.FindFixesAsync(diagnostic)).FirstOrDefault() is not { } action)
            {
                break;
            }

            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
            Solution changed = operations.OfType<ApplyChangesOperation>().First().ChangedSolution;
            code = new ExampleCode(changed.GetDocument(_document.Id)!, _on);
            title ??= action.Title;
        }

        return title is null ? null : (code, title);
    }

    public async Task<bool> HasFixAsync(Diagnostic diagnostic) => (await FindFixesAsync(diagnostic)).Any();

    /// <summary>Every fix that is offered for what is reported, in the order of the menu.</summary>
    public async Task<ImmutableArray<string>> FindFixTitlesAsync(Func<Diagnostic, bool> isWanted)
    {
        List<string> titles = [];
        foreach (Diagnostic diagnostic in await AnalyzeAsync(isWanted))
        {
            titles.AddRange((await FindFixesAsync(diagnostic)).Select(action => action.Title));
        }

        return [.. titles.Distinct()];
    }

    private async Task<IEnumerable<CodeAction>> FindFixesAsync(Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        if (diagnostic.Location.SourceTree is not null)
        {
            await new SymLinkCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.SelectMany(action => action.NestedActions.IsEmpty ? [action] : action.NestedActions);
    }

    private async Task<Compilation> CompileAsync()
    {
        Compilation compilation = (await _document.Project.GetCompilationAsync())!;
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(_on.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
    }

    private static MetadataReference Compile(string library)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        using var image = new MemoryStream();
        CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(library)], s_references, options).Emit(image);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static bool IsOfFramework(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name
        && (name is "System" or "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal));
}
