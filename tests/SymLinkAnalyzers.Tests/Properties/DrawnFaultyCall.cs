using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>One drawn call whose arguments are more or less wrong, in a file of its own.</summary>
/// <param name="Source">The file, in which every name of its own ends in 0.</param>
/// <param name="Kind">What the target surely is: a directory, a file, or unknown (null).</param>
internal sealed record DrawnFaultyCall(string Source, bool? IsDirectory)
{
    private const string Import = "CreateSymbolicLinkW";

    /// <summary>Links, as C# verbatim strings and Visual Basic strings are written alike.</summary>
    private static readonly string[] s_links = ["link", "link", "\"%TEMP%\\current\"", "\"~\\current\"", "\"\\\\?\\C:\\a\\..\\current\"", "\"current\""];

    private static readonly (string Text, bool? IsDirectory)[] s_targets =
    [
        ("target", null),
        ("\"releases/2\"", null),
        ("\"../\" + target", null),
        ("\"C:releases\"", null),
        ("\"\\\\?\\C:\\releases/2\"", null),
        ("\"%APPDATA%\\releases\"", null),
        ("\"~/releases\"", null),
        ("Path.GetTempPath()", true),
        ("Path.GetDirectoryName(target)", true),
        ("Path.GetTempFileName()", false),
        ("folder.FullName", true),
        ("file.FullName", false),
    ];

    private static readonly string[] s_flags = ["0", "1", "2", "3", "4", "5", "7", "flags", "Compute()"];

    public static DrawnFaultyCall CSharp(int[] numbers)
    {
        var draw = new Draws(numbers);
        (string target, bool? isDirectory) = draw.Of(s_targets);
        string link = draw.Of(s_links);
        string flagsType = draw.Of("int", "uint", "Kinds0", "bool");
        string flags = flagsType switch
        {
            "bool" => draw.Of("true", "false", "directory"),
            "Kinds0" => draw.Of("Kinds0.File", "Kinds0.Directory", "Kinds0.Directory | Kinds0.Unprivileged", "(Kinds0)4", "(Kinds0)5", "kind"),
            "uint" => draw.Of("0", "1", "2", "3", "5", "8u | 1u", "1u | 2u"),
            _ => draw.OneIn(3) ? draw.Of("flags | 1", "Compute() | 1", "directory ? 1 : 0", "directory ? 5 : 4", "1 | 2") : draw.Of(s_flags),
        };
        string type = draw.Of("bool", "byte");
        string call = $"Create({Verbatim(link)}, {Verbatim(target)}, {flags})";
        string failure = type == "bool" ? $"!{call}" : $"{call} == 0";
        string deletion = draw.Of("", "", "File.Delete(link);\n", "Directory.Delete(link, true);\n", "if (File.Exists(link)) File.Delete(link);\n");
        string body = draw.Of(
            $"{deletion}{call};",
            $"{deletion}{call};",
            $"{deletion}_ = {call};",
            $"{deletion}var made = {call};",
            $"{deletion}if ({failure}) throw new IOException(\"Cannot link.\");",
            $"{deletion}if ({failure}) throw new Win32Exception();",
            $"{deletion}if ({failure}) Console.WriteLine(Marshal.GetLastWin32Error());",
            $"{deletion}if (directory) {call};",
            $"try\n{{\n    {deletion.Replace("\n", "\n    ", StringComparison.Ordinal)}{call};\n}}\ncatch (Exception e)\n{{\n    Console.WriteLine(e.Message);\n}}",
            $"{deletion}{call};\nint error = Marshal.GetLastWin32Error();\nif (error != 0) throw new Win32Exception(error);",
            $"{deletion}System.Diagnostics.Debug.Assert({(type == "bool" ? call : $"{call} != 0")});",
            $"Action make = () => {call};\nmake();",
            $"return {(type == "bool" ? call : $"{call} != 0")};",
            $"if (Directory.Exists(target))\n{{\n    {call};\n}}");
        if (body.StartsWith("if (Directory", StringComparison.Ordinal) && target == "target")
        {
            isDirectory = true;
        }

        string marshal = type == "bool" ? "\n    [return: MarshalAs(UnmanagedType.I1)]" : "";
        return new($$"""
            using System;
            using System.ComponentModel;
            using System.IO;
            using System.Runtime.InteropServices;

            [Flags]
            enum Kinds0
            {
                File = 0,
                Directory = 1,
                Unprivileged = 2,
            }

            static class Links0
            {
                [DllImport("kernel32.dll", EntryPoint = "{{Import}}", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]{{marshal}}
                private static extern {{type}} Create(string link, string target, {{flagsType}} flags);

                private static int Compute() => Environment.TickCount & 3;

                public static object Make(string link, string target, int flags, Kinds0 kind, bool directory, DirectoryInfo folder, FileInfo file)
                {
                    {{body.Replace("\n", "\n        ", StringComparison.Ordinal)}}
                    return null;
                }
            }

            """, isDirectory);
    }

    public static DrawnFaultyCall VisualBasic(int[] numbers)
    {
        var draw = new Draws(numbers);
        (string target, bool? isDirectory) = draw.Of(s_targets);
        string link = draw.Of(s_links);
        string flagsType = draw.Of("Integer", "Kinds0");
        string flags = flagsType == "Kinds0"
            ? draw.Of("Kinds0.File", "Kinds0.Directory", "Kinds0.Directory Or Kinds0.Unprivileged", "CType(4, Kinds0)", "CType(5, Kinds0)", "kind")
            : draw.OneIn(3) ? draw.Of("flags Or 1", "Compute() Or 1", "If(directory, 1, 0)", "If(directory, 5, 4)", "1 Or 2") : draw.Of(s_flags);
        string type = draw.Of("Boolean", "Byte");
        string call = $"Create({link}, {target}, {flags})";
        string failure = type == "Boolean" ? $"Not {call}" : $"{call} = 0";
        string deletion = draw.Of("", "", "File.Delete(link)\n", "IO.Directory.Delete(link, True)\n", "If File.Exists(link) Then File.Delete(link)\n");
        string body = draw.Of(
            $"{deletion}{call}",
            $"{deletion}{call}",
            $"{deletion}Dim made = {call}",
            $"{deletion}If {failure} Then Throw New IOException(\"Cannot link.\")",
            $"{deletion}If {failure} Then Throw New Win32Exception()",
            $"{deletion}If {failure} Then Console.WriteLine(Marshal.GetLastWin32Error())",
            $"{deletion}If directory Then\n    {call}\nEnd If",
            $"{deletion}{call}\nDim code = Marshal.GetLastWin32Error()\nIf code <> 0 Then Throw New Win32Exception(code)",
            $"{deletion}System.Diagnostics.Debug.Assert({(type == "Boolean" ? call : $"{call} <> 0")})",
            $"Dim action As Action = Sub() {call}\naction()",
            $"Return {(type == "Boolean" ? call : $"{call} <> 0")}",
            $"If IO.Directory.Exists(target) Then\n    {call}\nEnd If");
        if (body.StartsWith("If IO.Directory", StringComparison.Ordinal) && target == "target")
        {
            isDirectory = true;
        }

        string marshal = type == "Boolean" ? "<MarshalAs(UnmanagedType.I1)> " : "";
        return new($"""
            Imports System
            Imports System.ComponentModel
            Imports System.IO
            Imports System.Runtime.InteropServices

            <Flags>
            Enum Kinds0
                File = 0
                Directory = 1
                Unprivileged = 2
            End Enum

            Module Links0
                <DllImport("kernel32.dll", EntryPoint:="{Import}", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
                Private Function Create(link As String, target As String, flags As {flagsType}) As {marshal}{type}
                End Function

                Private Function Compute() As Integer
                    Return Environment.TickCount And 3
                End Function

                Function Make(link As String, target As String, flags As Integer, kind As Kinds0, directory As Boolean, folder As DirectoryInfo, file As FileInfo) As Object
                    {body.Replace("\n", "\n        ", StringComparison.Ordinal)}
                    Return Nothing
                End Function
            End Module

            """.Replace("File.Delete(", "IO.File.Delete(", StringComparison.Ordinal).Replace("File.Exists(", "IO.File.Exists(", StringComparison.Ordinal), isDirectory);
    }

    private static string Verbatim(string text) => text.Replace("\"", "\u0001", StringComparison.Ordinal).Split('\u0001') is { Length: 3 } parts ? $"{parts[0]}@\"{parts[1]}\"{parts[2]}" : text;
}
