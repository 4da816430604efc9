Imports System.ComponentModel
Imports System.IO
Imports System.Runtime.InteropServices

''' <summary>Folders that a user has moved to another drive, and the links that stay in their places.</summary>
Friend NotInheritable Class Folders

    Private ReadOnly _home As String
    Private ReadOnly _drive As String

    Public Sub New(home As String, drive As String)
        _home = home
        _drive = drive
    End Sub

    ''' <summary>The Try block looks careful, but the function does not throw: it returns.</summary>
    Public Sub LinkFolder(name As String)
        Try
            CreateSymbolicLinkW(Path.Combine(_home, name), MakeFolder(name), SymbolicLink.Directory)
        Catch exception As Exception
            Console.Error.WriteLine($"Cannot link {name}: {exception.Message}")
        End Try
    End Sub

    ''' <summary>Checked, but it works for administrators alone, and the import keeps no error to throw.</summary>
    Public Sub LinkChecked(name As String)
        If Not CreateFolderLink(Path.Combine(_home, name), MakeFolder(name), 1) Then
            Throw New Win32Exception(Marshal.GetLastWin32Error())
        End If
    End Sub

    ''' <summary>The result goes into a local that nobody looks at.</summary>
    Public Sub LinkNotes(name As String)
        Dim result = CreateLink(Path.Combine(_home, "notes.txt"), Path.Combine(MakeFolder(name), "notes.txt"), 0)
    End Sub

    ''' <summary>Call says that the result is not wanted.</summary>
    Public Sub LinkQuietly(name As String)
        Call CreateWithFlags(Path.Combine(_home, name), MakeFolder(name), LinkFlags.Directory)
    End Sub

    ''' <summary>Tested, but the import finds nothing, and the flag is missing here too.</summary>
    Public Function TryLink(name As String) As Boolean
        Return CreateSymbolicLink(Path.Combine(_home, name), MakeFolder(name), SymbolicLink.Directory) <> 0
    End Function

    Private Function MakeFolder(name As String) As String
        Return Directory.CreateDirectory(Path.Combine(_drive, name)).FullName
    End Function

End Class
