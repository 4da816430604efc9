using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>
/// Tells by the text alone whether a compilation has anything to judge, so that in the many that have not no analyzer asks
/// for symbols or operations. The answer for a file is kept as long as the file does not change.
/// </summary>
internal sealed class TextFilter(CompilationStartAnalysisContext start)
{
    private static readonly SyntaxTreeValueProvider<bool> s_links = new(tree => Mentions(tree, Words));
    private static readonly SyntaxTreeValueProvider<bool> s_imports = new(tree => Mentions(tree, ImportWords));
    private static readonly SyntaxTreeValueProvider<bool> s_booleans = new(tree => BooleanFunctions.MayBeNamedIn(tree.GetText().ToString()));
    private static readonly SyntaxTreeValueProvider<bool> s_bindings = new(tree => Mentions(tree, BindingWords));

    /// <summary>A part of each name that code has to spell in order to import a function, or to call an API that we judge.</summary>
    public static ImmutableArray<string> Words { get; } =
        ImmutableArray.Create("SymbolicLink", "SymLink", "mklink", "DefineDosDevice", "IoAssignArcName", "IoRegisterDeviceInterface");

    /// <summary>What code has to spell in order to import anything, or to look it up.</summary>
    private static ImmutableArray<string> ImportWords { get; } =
        ImmutableArray.Create("DllImport", "LibraryImport", "RuntimeImport", "Declare", "GetExport", "GetProcAddress", "GetDelegateForFunctionPointer");

    /// <summary>What code has to spell in order to look an export up, or to make something callable of it.</summary>
    private static ImmutableArray<string> BindingWords { get; } =
        ImmutableArray.Create("GetExport", "GetProcAddress", "GetDelegateForFunctionPointer", "delegate*", "delegate *");

    /// <summary>Whether the project may import or call what makes links.</summary>
    public bool MayUseLinks => Exist(start.Compilation, s_links);

    /// <summary>Whether the project may import one of the other functions.</summary>
    public bool MayImportBooleans => MayImportBooleansIn(start.Compilation);

    /// <summary>Whether the project may make delegates or function pointers of exports.</summary>
    public bool MayBindExports => Exist(start.Compilation, s_bindings);

    /// <summary>Whether a project that this one refers to may import a function, as an editor has it: compiled projects show their imports otherwise.</summary>
    public bool MayReferencedProjectsImport
    {
        get
        {
            foreach (MetadataReference reference in start.Compilation.References)
            {
                if (reference is CompilationReference { Compilation: var project } && (Exist(project, s_links) || MayImportBooleansIn(project)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Few projects import anything, so that the many names are seldom looked for.</summary>
    private bool MayImportBooleansIn(Compilation project) => Exist(project, s_imports) && Exist(project, s_booleans);

    private bool Exist(Compilation project, SyntaxTreeValueProvider<bool> provider)
    {
        foreach (SyntaxTree tree in project.SyntaxTrees)
        {
            if (start.TryGetValue(tree, provider, out bool found) && found)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Mentions(SyntaxTree tree, ImmutableArray<string> words)
    {
        // Most texts hand out the string that they are made of.
        string text = tree.GetText().ToString();
        foreach (string word in words)
        {
            // Case does not count in Visual Basic, nor in a command line.
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
