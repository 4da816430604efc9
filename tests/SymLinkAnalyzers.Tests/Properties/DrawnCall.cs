using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>One drawn use of an import, in a file of its own.</summary>
/// <param name="Source">The file, in which every name of its own ends in 0.</param>
internal sealed record DrawnCall(string Source)
{
    private static readonly string[] s_flags = ["0", "1", "2", "3", "flags", "known", "LinkFlag", "Compute()"];

    private const string Import = "CreateSymbolicLinkW";

    public static DrawnCall CSharp(int[] numbers)
    {
        var draw = new Draws(numbers);
        string type = draw.Of("bool", "byte", "int");
        string call = $"Create(link, target, {DrawCSharpFlags(draw)})";
        string other = $"Create(target, link, {DrawCSharpFlags(draw)})";
        string success = type == "bool" ? call : draw.Of($"{call} != 0", $"{call} == 1", $"1 == {call}", $"{call} > 0", $"{call} is 1");
        string failure = type == "bool" ? draw.Of($"!{call}", $"{call} == false") : draw.Of($"{call} == 0", $"{call} != 1", $"!({call} == 1)");
        string otherSuccess = type == "bool" ? other : $"{other} != 0";
        string error = draw.Of("new Win32Exception()", "new Win32Exception(Marshal.GetLastWin32Error())", "new InvalidOperationException(\"Cannot link.\")");
        string read = draw.Of("Console.WriteLine(link);", "Console.WriteLine(link.Length);", "string text = link + target;");
        string body = draw.Of(
            $"{call}; // why",
            $"_ = {call};",
            $"var ok = {call};",
            $"{type} ok; // why\nok = {call};",
            $"if ({failure}) throw {error};",
            $"if ({failure}) // why\n{{\n    throw {error};\n}}",
            $"if ({failure})\n{{\n    {read}\n    throw {error};\n}}",
            $"if ({success}) Console.WriteLine(link); else throw {error};",
            $"if (directory) throw {error}; else if ({failure}) throw {error};",
            $"return {success};",
            $"return {success} ? 0 : Marshal.GetLastWin32Error();",
            $"return {success} || {otherSuccess};",
            $"if (!({success}) && !({otherSuccess})) throw {error};",
            $"bool ok = {success};\n{read}\nif (!ok) throw {error};",
            $"bool ok = {success};\n{read}\nif (!ok) return Marshal.GetLastWin32Error();",
            $"bool ok = {success};\nif (!ok) ok = {otherSuccess};\nif (!ok) throw {error};",
            $"bool ok;\nif (directory) ok = {success}; else ok = {otherSuccess};\n{read}\nif (!ok) throw {error};",
            $"while ({failure}) Console.WriteLine(link);",
            $"Func<bool> create = () => {success};\nif (!create()) throw {error};",
            $"Action create = () => {call};\ncreate();",
            $"try\n{{\n    if ({failure}) throw {error};\n}}\ncatch (Win32Exception)\n{{\n    {read}\n}}",
            $"{call};\n{other};",
            $"for (int i = 0; i < 3; i++)\n{{\n    if ({success}) break;\n    {read}\n}}");
        string marshal = type == "bool" ? "\n    [return: MarshalAs(UnmanagedType.I1)]" : "";
        return new($$"""
            using System;
            using System.ComponentModel;
            using System.Runtime.InteropServices;

            static class Links0
            {
                private const int LinkFlag = 1;

                [DllImport("kernel32.dll", EntryPoint = "{{Import}}", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]{{marshal}}
                private static extern {{type}} Create(string link, string target, int flags);

                private static int Compute() => Environment.TickCount & 3;

                public static object Make(string link, string target, int flags, bool directory)
                {
                    int known = directory ? 1 : 0;
                    {{body.Replace("\n", "\n        ", StringComparison.Ordinal)}}
                    return null;
                }
            }

            """);
    }

    public static DrawnCall VisualBasic(int[] numbers)
    {
        var draw = new Draws(numbers);
        string type = draw.Of("Boolean", "Byte", "Integer");
        string call = $"Create(link, target, {DrawVisualBasicFlags(draw)})";
        string other = $"Create(target, link, {DrawVisualBasicFlags(draw)})";
        string success = type == "Boolean" ? call : draw.Of($"{call} <> 0", $"{call} = 1", $"1 = {call}", $"{call} > 0");
        string failure = type == "Boolean" ? draw.Of($"Not {call}", $"{call} = False") : draw.Of($"{call} = 0", $"{call} <> 1", $"Not ({call} = 1)");
        string otherSuccess = type == "Boolean" ? other : $"{other} <> 0";
        string error = draw.Of("New Win32Exception()", "New Win32Exception(Marshal.GetLastWin32Error())", "New InvalidOperationException(\"Cannot link.\")");
        string read = draw.Of("Console.WriteLine(link)", "Console.WriteLine(link.Length)", "Dim text = link & target");
        string body = draw.Of(
            $"{call} ' why",
            $"Call {call}",
            $"Dim ok = {call}",
            $"Dim ok As {type} ' why\nok = {call}",
            $"If {failure} Then Throw {error}",
            $"If {failure} Then ' why\n    Throw {error}\nEnd If",
            $"If {failure} Then\n    {read}\n    Throw {error}\nEnd If",
            $"If {success} Then Console.WriteLine(link) Else Throw {error}",
            $"If directory Then\n    Throw {error}\nElseIf {failure} Then\n    Throw {error}\nEnd If",
            $"Return {success}",
            $"Return If({success}, 0, Marshal.GetLastWin32Error())",
            $"Return {success} OrElse {otherSuccess}",
            $"If Not ({success}) AndAlso Not ({otherSuccess}) Then Throw {error}",
            $"Dim ok As Boolean = {success}\n{read}\nIf Not ok Then Throw {error}",
            $"Dim ok As Boolean = {success}\nIf Not ok Then ok = {otherSuccess}\nIf Not ok Then Throw {error}",
            $"While {failure}\n    Console.WriteLine(link)\nEnd While",
            $"Dim create As Func(Of Boolean) = Function() {success.Replace("Create(", "Links0.Create(", StringComparison.Ordinal)}\nIf Not create() Then Throw {error}",
            $"Dim action As Action = Sub() {call}\naction()",
            $"Try\n    If {failure} Then Throw {error}\nCatch exception As Win32Exception\n    {read}\nEnd Try",
            $"{call}\n{other}");
        string marshal = type == "Boolean" ? "<MarshalAs(UnmanagedType.I1)> " : "";
        return new($"""
            Imports System
            Imports System.ComponentModel
            Imports System.Runtime.InteropServices

            Module Links0
                Private Const LinkFlag As Integer = 1

                <DllImport("kernel32.dll", EntryPoint:="{Import}", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
                Private Function Create(link As String, target As String, flags As Integer) As {marshal}{type}
                End Function

                Private Function Compute() As Integer
                    Return Environment.TickCount And 3
                End Function

                Function Make(link As String, target As String, flags As Integer, directory As Boolean) As Object
                    Dim known As Integer = If(directory, 1, 0)
                    {body.Replace("\n", "\n        ", StringComparison.Ordinal)}
                    Return Nothing
                End Function
            End Module

            """);
    }

    private static string DrawCSharpFlags(Draws draw) => draw.OneIn(4) ? draw.Of("flags | 2", "directory ? 1 : 0", "directory ? 3 : 2", "LinkFlag | 2") : draw.Of(s_flags);

    private static string DrawVisualBasicFlags(Draws draw) => draw.OneIn(4) ? draw.Of("flags Or 2", "If(directory, 1, 0)", "If(directory, 3, 2)", "LinkFlag Or 2") : draw.Of(s_flags);
}
