using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Solutions that hold an empty, already bound project: tests fork them, so that references are read once.</summary>
internal static class SharedWorkspace
{
    // The default host has the assemblies of both languages.
    private static readonly Lazy<Solution> s_emptySolution = new(() => new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution);

    private static readonly ConcurrentDictionary<(string Name, string Language, ReferenceAssemblies References), Lazy<Task<BaseProject>>> s_baseProjects = new();

    /// <summary>A project without files.</summary>
    public static Task<BaseProject> GetBaseProjectAsync(string name, string language, ReferenceAssemblies references)
        => s_baseProjects.GetOrAdd(
            (name, language, references),
            static key => new Lazy<Task<BaseProject>>(() => CreateBaseProjectAsync(key.Name, key.Language, key.References))).Value;

    private static async Task<BaseProject> CreateBaseProjectAsync(string name, string language, ReferenceAssemblies references)
    {
        var defaults = LanguageDefaults.Of(language);
        var info = ProjectInfo.Create(
            ProjectId.CreateNewId(name),
            VersionStamp.Default,
            name,
            assemblyName: name,
            language,
            filePath: $"/{name}/{name}.{defaults.FileExtension}proj",
            compilationOptions: defaults.CompilationOptions,
            parseOptions: defaults.ParseOptions,
            metadataReferences: await references.ResolveAsync(language, CancellationToken.None).ConfigureAwait(false));
        var solution = s_emptySolution.Value.AddProject(info);
        var compilation = await solution.GetProject(info.Id)!.GetCompilationAsync().ConfigureAwait(false);
        _ = compilation!.GetSpecialType(SpecialType.System_Object);
        return new BaseProject(solution, info, compilation);
    }
}
