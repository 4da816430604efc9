Imports System.Runtime.InteropServices

''' <summary>The function, imported in ways that are found in real code. All of them compile, and some even work.</summary>
Friend Module NativeMethods

    ' Declare can say nothing of the width of its result: a Boolean is four bytes, of which the function sets one.
    Public Declare Unicode Function CreateSymbolicLinkW Lib "kernel32.dll" (lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLink) As Boolean

    ' As Visual Basic 6 had it, where a Long was four bytes.
    Public Declare Ansi Function CreateLink Lib "kernel32" Alias "CreateSymbolicLinkA" (lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As Long) As Integer

    ' A Declare looks for exactly this name, which kernel32 does not have.
    Public Declare Unicode Function CreateSymbolicLink Lib "kernel32.dll" (lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLink) As Byte

    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode)>
    Public Function CreateFolderLink(link As String, target As String, flags As UInteger) As <MarshalAs(UnmanagedType.Bool)> Boolean
    End Function

    ' UTF-16 wanted, ANSI given.
    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", SetLastError:=True, CallingConvention:=CallingConvention.Cdecl)>
    Public Function CreateWithFlags(link As String, target As String, flags As LinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
    End Function

End Module
