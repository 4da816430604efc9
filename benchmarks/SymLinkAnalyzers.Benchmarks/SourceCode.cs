using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>Projects of ordinary code, with native code among it or not.</summary>
internal static class SourceCode
{
    public const int MethodsInFile = 4;

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Microsoft.VisualBasic.Core.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Code without a word that the analyzers know.</summary>
    public static CSharpCompilation CreatePlain(int files, int methodsInFile = MethodsInFile) => Create(files, imports: 0, calls: 0, methodsInFile);

    /// <summary>The same, with a class of imports for each of the first files and calls spread over all of them.</summary>
    public static CSharpCompilation CreateNative(int files, int imports, int calls) => Create(files, imports, calls, MethodsInFile);

    /// <summary>An assembly with a public import, which code that refers to it may call.</summary>
    public static MetadataReference CreateImportingReference()
    {
        var assembly = new MemoryStream();
        CSharpCompilation.Create("Imports", [Parse(CreateImports(1, "public"), "NativeMethods.cs")], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly);
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    private static CSharpCompilation Create(int files, int imports, int calls, int methodsInFile)
    {
        List<SyntaxTree> trees = [];
        for (int file = 0; file < files; file++)
        {
            trees.Add(Parse(CreateFile(file, methodsInFile, callsHere: calls / files, import: imports == 0 ? 0 : file % imports), $"Service{file}.cs"));
        }

        if (imports > 0)
        {
            trees.Add(Parse(CreateImports(imports), "NativeMethods.cs"));
        }

        return CSharpCompilation.Create(
            "Measured",
            trees,
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), path: path);

    private static string CreateFile(int file, int methodsInFile, int callsHere, int import)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;

            namespace Measured;

            public sealed class Service{{file}}
            {
                private readonly Dictionary<string, int> _counts = new();

            """);
        for (int method = 0; method < methodsInFile; method++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public int Count{{method}}(IEnumerable<string> names, string folder)
                    {
                        int total = 0;
                        foreach (string name in names.Where(candidate => candidate.Length > {{method}}).OrderBy(candidate => candidate))
                        {
                            string path = Path.Combine(folder, name.Trim().ToUpperInvariant());
                            if (_counts.TryGetValue(path, out int count))
                            {
                                total += Math.Max(count, {{file % 7}});
                            }
                            else if (File.Exists(path))
                            {
                                _counts[path] = string.Concat(path, "-", total.ToString()).Length;
                                Console.WriteLine("{0}: {1}", path, total);
                            }
                        }

                        return total;
                    }

                """);
        }

        for (int call = 0; call < callsHere; call++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public void Link{{call}}(string link, string target, bool isDirectory)
                    {
                        int flags = isDirectory ? 1 : 0;
                        bool created = NativeMethods.CreateSymbolicLink{{import}}(link, target, flags);
                        Console.WriteLine(link);
                        if (!created)
                        {
                            throw new System.ComponentModel.Win32Exception(System.Runtime.InteropServices.Marshal.GetLastWin32Error());
                        }
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static string CreateImports(int imports, string accessibility = "internal")
    {
        var text = new StringBuilder($$"""
            using System.Runtime.InteropServices;

            namespace Measured;

            {{accessibility}} static class NativeMethods
            {

            """);
        for (int import = 0; import < imports; import++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", CharSet = CharSet.Unicode, SetLastError = true)]
                    public static extern bool CreateSymbolicLink{{import}}(string link, string target, int flags);

                """);
        }

        return text.Append("}\n").ToString();
    }
}
