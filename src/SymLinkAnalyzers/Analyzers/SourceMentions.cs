using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>
/// Tells by the text alone whether a compilation has anything to judge, so that in the many that have not no analyzer asks
/// for symbols or operations. The answer for a file is kept as long as the file does not change.
/// </summary>
internal static class SourceMentions
{
    /// <summary>What a compilation start is asked for, which keeps the answers.</summary>
    public static SyntaxTreeValueProvider<bool> Provider { get; } = new(tree => Mentions(tree, Words));

    /// <summary>The same for what makes delegates and function pointers of exports.</summary>
    public static SyntaxTreeValueProvider<bool> BindingProvider { get; } = new(tree => Mentions(tree, BindingWords));

    /// <summary>A part of each name that code has to spell in order to import a function, or to call an API that we judge.</summary>
    public static ImmutableArray<string> Words { get; } =
        ImmutableArray.Create("SymbolicLink", "SymLink", "mklink", "DefineDosDevice", "IoAssignArcName", "IoRegisterDeviceInterface");

    /// <summary>What code has to spell in order to look an export up, or to make something callable of it.</summary>
    private static ImmutableArray<string> BindingWords { get; } =
        ImmutableArray.Create("GetExport", "GetProcAddress", "GetDelegateForFunctionPointer", "delegate*", "delegate *");

    /// <param name="compilation">The project.</param>
    /// <param name="mentions">Tells of one file, by way of a provider.</param>
    public static bool Exist(Compilation compilation, Func<SyntaxTree, bool> mentions)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (mentions(tree))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a project that this one refers to does, as an editor has it: compiled projects show their imports otherwise.</summary>
    public static bool ExistInReferencedProjects(Compilation compilation, Func<SyntaxTree, bool> mentions)
    {
        foreach (MetadataReference reference in compilation.References)
        {
            if (reference is CompilationReference { Compilation: var project } && Exist(project, mentions))
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
