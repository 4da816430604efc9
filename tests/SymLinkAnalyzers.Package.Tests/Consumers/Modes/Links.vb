Imports System.Runtime.InteropServices

Public Module Links
    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
    Private Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' advice that Recommended gives: SLNK1009
    End Function

    Public Sub Make(link As String, target As String)
        CreateSymbolicLink(link, target, 2) ' a warning: SLNK2001; advice that All gives: SLNK5001
    End Sub
End Module
