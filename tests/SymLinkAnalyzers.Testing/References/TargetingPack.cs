using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The folders of the packages that the build restored for the sources under test.</summary>
internal static class TargetingPack
{
    /// <summary>The root of the package with the reference assemblies of a target framework.</summary>
    public static string FolderOf(string targetFramework)
    {
        var name = $"TargetingPack.{targetFramework}";
        var folder = typeof(TargetingPack).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == name)?.Value;
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException(
                $"The reference assemblies of {targetFramework} are not in '{folder}'. They are restored when "
                + $"{typeof(TargetingPack).Assembly.GetName().Name} is built; build it on this machine.");
    }
}
