namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Makes complete sources of code that looks up exports and binds delegates and function pointers to them.</summary>
internal static class DynamicSource
{
    public static string CSharp(string members) => $$"""
        using System;
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;

        [Flags]
        enum LinkFlags : uint { File = 0, Directory = 1, AllowUnprivilegedCreate = 2 }

        unsafe partial class Links
        {
            [DllImport("kernel32.dll")] static extern IntPtr GetProcAddress(IntPtr module, string name);
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)] static extern IntPtr LoadLibrary(string name);
            [DllImport("kernel32.dll", EntryPoint = "GetModuleHandleW", CharSet = CharSet.Unicode)] static extern IntPtr GetModule(string name);

        {{Indent(members, "    ")}}
        }

        """;

    public static string VisualBasic(string members) => $"""
        Imports System
        Imports System.ComponentModel
        Imports System.Runtime.InteropServices
        Imports System.Text

        Class Links
            Declare Ansi Function GetProcAddress Lib "kernel32" (address As IntPtr, name As String) As IntPtr
            Declare Auto Function LoadLibrary Lib "kernel32" (name As String) As IntPtr

        {Indent(members, "    ")}
        End Class

        """;

    private static string Indent(string text, string indentation) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : indentation + line));
}
