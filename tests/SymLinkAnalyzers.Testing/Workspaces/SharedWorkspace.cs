using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Solutions that hold an empty, already bound project: tests fork them, so that references are read once.</summary>
internal static class SharedWorkspace
{
    // The default host has the assemblies of both languages.
    private static readonly Lazy<Solution> s_emptySolution = new(() => new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution);

    private static readonly ConcurrentDictionary<BaseProjectKey, Lazy<Task<BaseProject>>> s_baseProjects = new();

    /// <summary>A project without files.</summary>
    public static Task<BaseProject> GetBaseProjectAsync(BaseProjectKey key)
        => s_baseProjects.GetOrAdd(key, static key => new Lazy<Task<BaseProject>>(() => CreateBaseProjectAsync(key))).Value;

    private static async Task<BaseProject> CreateBaseProjectAsync(BaseProjectKey key)
    {
        var (name, language, references) = key;
        var defaults = LanguageSupport.Of(language);
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
