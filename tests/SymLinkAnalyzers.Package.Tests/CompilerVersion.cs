using System.Reflection.Metadata;
using System.Text;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>Which compiler compiled, as it says itself in the symbols.</summary>
internal static class CompilerVersion
{
    // Of the portable PDB format: the options of the compilation, names and values in turn.
    private static readonly Guid s_compilationOptions = new("b5feec05-8cd0-4a83-96da-466284bb4bd8");

    /// <param name="file">A portable PDB.</param>
    public static string Read(string file)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(file));
        MetadataReader reader = provider.GetMetadataReader();
        CustomDebugInformation information = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == s_compilationOptions);
        string[] options = Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)).Split('\0');
        return options[Array.IndexOf(options, "compiler-version") + 1];
    }
}
