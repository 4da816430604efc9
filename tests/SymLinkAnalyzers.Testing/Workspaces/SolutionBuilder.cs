using System.Collections.Immutable;
using SymLinkAnalyzers.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes a solution of a state.</summary>
internal static class SolutionBuilder
{
    public static async Task<Solution> CreateAsync(EvaluatedState state, SolutionSettings settings)
    {
        if (settings.UseLibraryImportGenerator && state.Projects.All(project => project.Language != LanguageNames.CSharp))
        {
            throw new NotSupportedException("The LibraryImport generator is for C#, and no project is in C#.");
        }

        var primary = await GetBaseProjectAsync(state.PrimaryProject, settings).ConfigureAwait(false);
        var solution = primary.Solution;
        var projectIds = new Dictionary<string, ProjectId> { [state.PrimaryProject.Name] = primary.Info.Id };
        foreach (var project in state.Projects.Skip(1))
        {
            var additional = await GetBaseProjectAsync(project, settings).ConfigureAwait(false);
            solution = solution.AddProject(additional.Info);
            projectIds.Add(project.Name, additional.Info.Id);
        }

        foreach (var project in state.Projects)
        {
            var projectId = projectIds[project.Name];
            solution = ApplySettings(solution, projectId, project, settings);
            solution = AddFiles(solution, projectId, project);
            solution = solution.AddProjectReferences(
                projectId,
                project.Settings.ProjectReferences.Select(name => new ProjectReference(IdOf(name))));
        }

        return settings.SolutionTransforms.Aggregate(solution, (current, transform) => transform(current, primary.Info.Id));

        ProjectId IdOf(string name)
            => projectIds.TryGetValue(name, out var projectId)
                ? projectId
                : throw new ArgumentException($"A project refers to '{name}', which is not in the solution.");
    }

    private static Task<BaseProject> GetBaseProjectAsync(EvaluatedProject project, SolutionSettings settings)
        => SharedWorkspace.GetBaseProjectAsync(new BaseProjectKey(project.Name, project.Language, ReferencesOf(project, settings)));

    private static ReferenceAssemblies ReferencesOf(EvaluatedProject project, SolutionSettings settings)
        => project.Settings.ReferenceAssemblies ?? settings.ReferenceAssemblies;

    private static Solution ApplySettings(Solution solution, ProjectId projectId, EvaluatedProject project, SolutionSettings settings)
    {
        var language = LanguageSupport.Of(project.Language);
        var isLanguageUnderTest = project.Language == settings.Language;
        var parseOptions = isLanguageUnderTest ? settings.ParseOptions : language.ParseOptions;
        var compilationOptions = language.AdaptTo(
            ReferencesOf(project, settings),
            isLanguageUnderTest ? settings.CompilationOptions : language.CompilationOptions);
        compilationOptions = compilationOptions
            .WithOutputKind(project.Settings.OutputKind)
            .WithSpecificDiagnosticOptions(compilationOptions.SpecificDiagnosticOptions.SetItems(settings.DiagnosticOptions));
        if (project.Settings.DocumentationMode is { } documentationMode)
        {
            parseOptions = parseOptions.WithDocumentationMode(documentationMode);
        }

        solution = solution
            .WithProjectCompilationOptions(projectId, compilationOptions)
            .WithProjectParseOptions(projectId, parseOptions)
            .AddMetadataReferences(projectId, project.Settings.AdditionalReferences);
        var generators = GeneratorsOf(project, settings);
        if (!generators.IsEmpty)
        {
            solution = solution.AddAnalyzerReference(projectId, new GeneratorReference(generators));
        }

        return settings.UseLibraryImportGenerator && project.Language == LanguageNames.CSharp
            ? solution.AddAnalyzerReference(projectId, LibraryImportGenerator.GetReference(ReferencesOf(project, settings)))
            : solution;
    }

    private static ImmutableArray<ISourceGenerator> GeneratorsOf(EvaluatedProject project, SolutionSettings settings)
    {
        var types = settings.SourceGenerators.Where(type => IsFor(type, project.Language));
        return [.. types.Select(Activator.CreateInstance).Select(AsSourceGenerator)];
    }

    private static bool IsFor(Type generator, string language)
        => generator.GetCustomAttributes(typeof(GeneratorAttribute), inherit: false)
            .Cast<GeneratorAttribute>()
            .Any(attribute => attribute.Languages.Contains(language));

    private static ISourceGenerator AsSourceGenerator(object? generator)
        => generator switch
        {
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            ISourceGenerator source => source,
            _ => throw new ArgumentException($"'{generator?.GetType()}' is not a source generator."),
        };

    private static Solution AddFiles(Solution solution, ProjectId projectId, EvaluatedProject project)
    {
        solution = solution.AddDocuments([.. project.Sources.Select(file => DocumentInfoOf(projectId, file))]);
        foreach (var file in project.AdditionalFiles)
        {
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(projectId),
                Path.GetFileName(file.Path),
                file.Content,
                filePath: file.Path);
        }

        foreach (var file in project.AnalyzerConfigFiles.Append(LineEndConfig.For(project.Sources)))
        {
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(projectId),
                Path.GetFileName(file.Path),
                file.Content,
                filePath: file.Path);
        }

        return solution;
    }

    private static DocumentInfo DocumentInfoOf(ProjectId projectId, EvaluatedFile file)
        => DocumentInfo.Create(
            DocumentId.CreateNewId(projectId, file.Path),
            Path.GetFileName(file.Path),
            loader: TextLoader.From(TextAndVersion.Create(file.Content, VersionStamp.Default, file.Path)),
            filePath: file.Path);
}
