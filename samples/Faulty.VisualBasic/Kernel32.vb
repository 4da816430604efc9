Imports System.Runtime.InteropServices

''' <summary>Imports that are right. What Shortcuts and Profiles make of them is not.</summary>
Friend NotInheritable Class Kernel32

    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
    Public Shared Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
    End Function

    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
    Public Shared Function CreateSymbolicLinkByte(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As Integer) As Byte
    End Function

    Public Declare Function GetLastError Lib "kernel32.dll" () As Integer

End Class
