namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>A second source for tests of calls: correct imports, whose flags are an enum or a number.</summary>
internal static class CommonDeclarations
{
    public static (string Name, string Content) CSharp { get; } = ("/0/NativeMethods.cs", """
        using System;
        using System.Runtime.InteropServices;

        [Flags]
        public enum SymbolicLink
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        public static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateLink(string link, string target, int flags);
        }
        """);

    public static (string Name, string Content) VisualBasic { get; } = ("/0/NativeMethods.vb", """
        Imports System
        Imports System.Runtime.InteropServices

        <Flags>
        Public Enum SymbolicLink
            File = 0
            Directory = 1
            AllowUnprivilegedCreate = 2
        End Enum

        Public Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", ExactSpelling:=True, CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function CreateLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);
}
