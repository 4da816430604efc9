namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Makes complete sources of the bodies that the tests of fixes of calls give.</summary>
internal static class CallFixSource
{
    /// <summary>A second file, of imports that are right but for what their names say.</summary>
    public static (string Name, string Content) CSharpDeclarations { get; } = ("/0/NativeMethods.cs", """
        using System;
        using System.Runtime.InteropServices;

        [Flags]
        public enum LinkFlags : uint { File = 0, Directory = 1, AllowUnprivilegedCreate = 2 }

        public struct Boolean8
        {
            private readonly byte _value;
            public static implicit operator bool(Boolean8 value) => value._value != 0;
        }

        public static class NativeMethods
        {
            public const int DirectoryFlag = 1;

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool Create(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateSymbolicLink(string link, string target, LinkFlags flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            public static extern byte CreateByte(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            public static extern Boolean8 CreateStruct(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateUncaptured(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateByDefault(string link, string target, int flags = 2);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateByBoolean(string link, string target, bool isDirectory);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateByAddress(IntPtr link, IntPtr target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkTransactedW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateTransacted(string link, string target, int flags, IntPtr transaction);

            [DllImport("kernel32.dll", SetLastError = true)]
            public static extern bool CloseHandle(IntPtr handle);

            [DllImport("kernel32.dll")]
            public static extern uint GetLastError();

            [DllImport("kernel32.dll", EntryPoint = "GetLastError")]
            public static extern int ReadError();
        }
        """);

    /// <inheritdoc cref="CSharpDeclarations"/>
    public static (string Name, string Content) VisualBasicDeclarations { get; } = ("/0/NativeMethods.vb", """
        Imports System
        Imports System.Runtime.InteropServices

        <Flags>
        Public Enum LinkFlags
            File = 0
            Directory = 1
            AllowUnprivilegedCreate = 2
        End Enum

        Public Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function CreateSymbolicLink(link As String, target As String, flags As LinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function CreateByte(link As String, target As String, flags As Integer) As Byte
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode)>
            Public Function CreateUncaptured(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkTransactedW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function CreateTransacted(link As String, target As String, flags As Integer, transaction As IntPtr) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll")>
            Public Function GetLastError() As UInteger
            End Function
        End Module
        """);

    public static string Method(string body) => $$"""
        object M(string link, string target, int flags, bool directory, LinkFlags kind, IntPtr handle)
        {
        {{Indent(body, "    ")}}
            return null;
        }
        """;

    public static string CSharp(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Diagnostics;
        using System.IO;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;
        using SymLinks;
        using static NativeMethods;

        partial class Links
        {
            static int Compute() => 0;
            static void Log(string text) => Console.WriteLine(text);

            // So that no using is idle whatever a fix does.
            static object Uses(List<int> list, Win32Exception error, Stopwatch watch, FileInfo file, UnmanagedType type, Task task, SymLinkKind kind) => DirectoryFlag;

        {{Indent(members, "    ")}}
        }
        """;

    public static string Function(string body) => $"""
        Function M(link As String, target As String, flags As Integer, directory As Boolean, kind As LinkFlags, handle As IntPtr) As Object
        {Indent(body, "    ")}
            Return Nothing
        End Function
        """;

    public static string VisualBasic(string members) => $"""
        Imports System
        Imports System.Collections.Generic
        Imports System.ComponentModel
        Imports System.Diagnostics
        Imports System.IO
        Imports System.Runtime.InteropServices
        Imports System.Threading.Tasks
        Imports Microsoft.VisualBasic
        Imports SymLinks

        Class Links
            Shared Function Compute() As Integer
                Return 0
            End Function

            Shared Sub Log(text As String)
                Console.WriteLine(text)
            End Sub

            Shared Function Uses(list As List(Of Integer), failure As Win32Exception, watch As Stopwatch, file As FileInfo, type As UnmanagedType, task As Task, kind As SymLinkKind) As String
                Return vbCrLf
            End Function

        {Indent(members, "    ")}
        End Class
        """;

    private static string Indent(string text, string indentation) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : indentation + line));
}
