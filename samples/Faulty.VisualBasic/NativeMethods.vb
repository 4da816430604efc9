Imports System.Runtime.InteropServices

''' <summary>The function, imported in the ways that are found most often. None of them reads the one byte that it returns.</summary>
Friend Module NativeMethods

    ' Declare can say nothing of the width of its result: a Boolean is four bytes, of which the function sets one.
    Public Declare Unicode Function CreateSymbolicLinkW Lib "kernel32.dll" (lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLink) As Boolean

    ' As Visual Basic 6 had it: numbers for everything.
    Public Declare Ansi Function CreateLink Lib "kernel32" Alias "CreateSymbolicLinkA" (lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As Integer) As Integer

    <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
    Public Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As UInteger) As <MarshalAs(UnmanagedType.Bool)> Boolean
    End Function

End Module
