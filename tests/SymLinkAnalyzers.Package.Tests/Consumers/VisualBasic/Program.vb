Imports System.IO
Imports System.Runtime.InteropServices
Imports SymLinks

Public Enum SymbolicLink
    File = 0
    Directory = 1
End Enum

Public Module Program

    Private Declare Unicode Function CreateSymbolicLinkW Lib "kernel32.dll" (lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLink) As Boolean ' reports SLNK1001

    <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)> ' reports SLNK1002
    Private Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLink) As Boolean ' reports SLNK1001
    End Function

    Public Function Main() As Integer
        Dim folder = Directory.CreateTempSubdirectory().FullName
        Try
            Dim target = Directory.CreateDirectory(Path.Combine(folder, "target")).FullName
            Dim content = Path.Combine(target, "file")
            File.WriteAllText(content, "content")

            Dim link = Path.Combine(folder, "link")
            CreateSymbolicLinkW(link, content, SymbolicLink.File) ' reports SLNK2001 SLNK3001
            Dim directoryLink = Path.Combine(folder, "directory")
            Call CreateSymbolicLink(directoryLink, target, SymbolicLink.Directory) ' reports SLNK2001 SLNK3001

            If OperatingSystem.IsWindows() Then
                Console.WriteLine(CreateSymbolicLink(link & "2", content, SymbolicLink.File)) ' reports SLNK3001
            End If

            Dim helped = Path.Combine(folder, "helped")
            SymLink.CreateDirectory(helped, target)

            Dim works = File.ReadAllText(link) = "content" AndAlso
                File.ReadAllText(Path.Combine(directoryLink, "file")) = "content" AndAlso
                File.ReadAllText(Path.Combine(helped, "file")) = "content"
            Console.WriteLine(If(works, "OK", "no links"))
            Return If(works, 0, 1)
        Finally
            Directory.Delete(folder, recursive:=True)
        End Try
    End Function

End Module
