using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>A managed type that creates symbolic links.</summary>
/// <param name="Type">The full name of the type.</param>
/// <param name="Method">The name of the method, or null for all that take <paramref name="LinkParameter"/> and <paramref name="TargetParameter"/>.</param>
/// <param name="TargetParameter">The path that the link leads to.</param>
/// <param name="LinkParameter">The path of the link; empty where an object stands for the link.</param>
/// <param name="KindParameter">What the link leads to, where that is an argument.</param>
/// <param name="TryPrefix">What the names of methods begin with that tell a failure by their result; null where there are none.</param>
/// <param name="Normalises">Whether the API itself corrects the separators of the target, and refuses what is relative to a drive.</param>
internal sealed record ManagedApi(
    string Type,
    string? Method,
    string TargetParameter,
    string LinkParameter = "",
    string? KindParameter = null,
    string? TryPrefix = null,
    bool Normalises = false)
{
    /// <summary>The method of File and of Directory.</summary>
    public const string FrameworkMethod = "CreateSymbolicLink";

    private const string Target = "pathToTarget";

    /// <summary>Whether it belongs to the framework, and not to our library.</summary>
    public bool IsOfFramework => Type.StartsWith("System.", StringComparison.Ordinal);

    public static ImmutableArray<ManagedApi> All { get; } = ImmutableArray.Create(
        new ManagedApi("System.IO.File", FrameworkMethod, Target, "path"),
        new ManagedApi("System.IO.Directory", FrameworkMethod, Target, "path"),
        new ManagedApi("System.IO.FileSystemInfo", "CreateAsSymbolicLink", Target),
        new ManagedApi("SymLinks.SymLink", Method: null, Target, "path", "kind", TryPrefix: "Try", Normalises: true));

    /// <summary>The API that a method of that name in a type of that full name belongs to. Allocates nothing.</summary>
    public static ManagedApi? Find(string type, string method)
    {
        foreach (ManagedApi api in All)
        {
            if (api.Type == type && (api.Method is null || api.Method == method))
            {
                return api;
            }
        }

        return null;
    }

    /// <summary>What the name of a method, of a type or of a kind says of the link that is made; null where it says nothing.</summary>
    public static bool? IsDirectory(string name) => name switch
    {
        "CreateDirectory" or "TryCreateDirectory" or "Directory" or "DirectoryInfo" => true,
        "CreateFile" or "TryCreateFile" or "File" or "FileInfo" => false,
        _ => null,
    };

    /// <summary>The method of SymLink that creates such a link and throws; the one that does not throw has "Try" before the same name.</summary>
    /// <param name="isDirectory">Null where only an argument can tell.</param>
    public static string SymLinkMethod(bool? isDirectory) => isDirectory switch
    {
        true => "CreateDirectory",
        false => "CreateFile",
        null => "Create",
    };
}
