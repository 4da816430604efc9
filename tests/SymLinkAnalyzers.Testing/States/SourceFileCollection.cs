using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files by name and content.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, Encoding.UTF8)));

    /// <summary>A file that a generator makes: its path is what the compiler gives it.</summary>
    public void Add((Type sourceGeneratorType, string filename, string content) file)
        => Add((file.sourceGeneratorType, file.filename, SourceText.From(file.content, Encoding.UTF8)));

    public void Add((Type sourceGeneratorType, string filename, SourceText content) file)
        => Add((
            Path.Combine(file.sourceGeneratorType.Assembly.GetName().Name!, file.sourceGeneratorType.FullName!, file.filename),
            file.content));
}
