namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Makes complete sources of one or a few imports, one method for each form that an import can have.</summary>
internal static class DeclarationSource
{
    /// <summary>C# methods with DllImport.</summary>
    public static string DllImport(string members) => $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;

        public static unsafe class NativeMethods
        {
        {{Indent(members, "    ")}}
        }

        """;

    /// <summary>C# methods with LibraryImport.</summary>
    public static string LibraryImport(string members) => $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Runtime.InteropServices.Marshalling;

        public static unsafe partial class NativeMethods
        {
        {{Indent(members, "    ")}}
        }

        """;

    /// <summary>C# local functions, and what stands beside them in a method.</summary>
    public static string LocalFunction(string statements) => $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;

        public static unsafe class Links
        {
            public static void Create()
            {
        {{Indent(statements, "        ")}}
            }
        }

        """;

    /// <summary>Visual Basic methods with DllImport, and Declare statements.</summary>
    public static string VisualBasic(string members) => $"""
        Imports System
        Imports System.Runtime.CompilerServices
        Imports System.Runtime.InteropServices
        Imports System.Text

        Public Module NativeMethods
        {Indent(members, "    ")}
        End Module

        """;

    private static string Indent(string text, string indentation) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : indentation + line));
}
