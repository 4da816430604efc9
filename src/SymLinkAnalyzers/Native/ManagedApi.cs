using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>A managed type that creates symbolic links.</summary>
/// <param name="Type">The full name of the type.</param>
/// <param name="Method">The name of the method, or null for all that take <paramref name="LinkParameter"/> and <paramref name="TargetParameter"/>.</param>
/// <param name="TryPrefix">What the names of methods begin with that tell a failure by their result; null where there are none.</param>
internal sealed record ManagedApi(string Type, string? Method, string LinkParameter, string TargetParameter, string? TryPrefix)
{
    public static ImmutableArray<ManagedApi> All { get; } = ImmutableArray.Create(
        new ManagedApi("System.IO.File", "CreateSymbolicLink", "path", "pathToTarget", TryPrefix: null),
        new ManagedApi("System.IO.Directory", "CreateSymbolicLink", "path", "pathToTarget", TryPrefix: null),
        new ManagedApi("SymLinks.SymLink", Method: null, "path", "pathToTarget", TryPrefix: "Try"));

    /// <summary>The types that can stand in for the native function, with their full names, the preferred one first.</summary>
    public static ImmutableArray<(string FullName, string Member)> Replacements { get; } = ImmutableArray.Create(
        ("SymLinks.SymLink", "CreateFile"),
        ("System.IO.File", "CreateSymbolicLink"));

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
}
