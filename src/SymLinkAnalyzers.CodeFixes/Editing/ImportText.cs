using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Writes imports and what they need in one language. All names are in full: whoever inserts the text shortens them.</summary>
internal abstract class ImportText
{
    protected const string Interop = "System.Runtime.InteropServices";
    protected const string Versioning = "System.Runtime.Versioning";

    public static ImportText Of(string language) => language == LanguageNames.CSharp ? CSharpImportText.Instance : VisualBasicImportText.Instance;

    /// <summary>The import, as a member of a type.</summary>
    public abstract string WriteMember(NewImport import);

    public abstract string WriteEnum(FlagsEnum flags);

    /// <summary>A class of that name, or a module, which holds the members.</summary>
    public abstract string WriteClass(string name, bool isPartial, string members);

    /// <summary>The file of its own for such a class.</summary>
    /// <param name="namespaceName">The namespace in full, or an empty text.</param>
    /// <param name="isFileScoped">Whether a C# namespace goes without braces.</param>
    /// <param name="import">The import that the class holds.</param>
    /// <param name="types">What the namespace holds.</param>
    public abstract string WriteFile(string namespaceName, bool isFileScoped, NewImport import, string types);

    protected static string WriteArguments(NewImport import, string assign, string yes, string charSet, string stringMarshalling)
    {
        List<string> arguments = [$"\"{import.Module}\""];
        if (import.ExportName != import.Name)
        {
            arguments.Add($"EntryPoint{assign}\"{import.ExportName}\"");
        }

        if (import.HasText)
        {
            arguments.Add(import.IsLibraryImport ? $"StringMarshalling{assign}{stringMarshalling}.Utf16" : $"CharSet{assign}{charSet}.Unicode");
        }

        if (!import.IsLibraryImport)
        {
            arguments.Add($"ExactSpelling{assign}{yes}");
        }

        if (import.SetsLastError)
        {
            arguments.Add($"SetLastError{assign}{yes}");
        }

        return string.Join(", ", arguments);
    }

    protected static string Join(IEnumerable<string> lines) => string.Join("\n", lines);
}
