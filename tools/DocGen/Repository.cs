using System.Text;

namespace SymLinkAnalyzers.DocGen;

/// <summary>The files of the repository, by their paths from its root. A byte order mark and line ends stay as they are.</summary>
internal sealed class Repository(string root)
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="folder">A folder of the repository.</param>
    public static Repository Find(string folder)
    {
        for (DirectoryInfo? candidate = new(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "SymLinkAnalyzers.sln")))
            {
                return new Repository(candidate.FullName);
            }
        }

        throw new DocGenException($"{folder} does not lie in the repository.");
    }

    public bool Has(string path) => File.Exists(Locate(path));

    /// <summary>Null where there is no such file.</summary>
    public string? TryRead(string path)
    {
        if (!Has(path))
        {
            return null;
        }

        try
        {
            return s_encoding.GetString(File.ReadAllBytes(Locate(path)));
        }
        catch (DecoderFallbackException)
        {
            throw new DocGenException($"{path}: is not UTF-8");
        }
    }

    public string Read(string path) => TryRead(path) ?? throw new DocGenException($"{path}: does not exist");

    public void Write(string path, string text)
    {
        string file = Locate(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, s_encoding.GetBytes(text));
    }

    private string Locate(string path) => Path.Combine(root, path);
}
