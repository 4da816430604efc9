using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Makes compilations of a library of another's, whose public imports the code under test calls.</summary>
internal static class LibrarySource
{
    public const string Name = "Interop";

    public static async Task<Compilation> CSharpAsync(string members) => (await SourceCompilation.CSharpAsync(
        $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;

        public static unsafe partial class NativeMethods
        {
            {{members}}
        }
        """,
        SourceCompilation.Generate)).WithAssemblyName(Name);

    public static async Task<Compilation> VisualBasicAsync(string members) => (await SourceCompilation.VisualBasicAsync($"""
        Imports System
        Imports System.Runtime.InteropServices

        Public Module NativeMethods
            {members}
        End Module
        """)).WithAssemblyName(Name);
}
