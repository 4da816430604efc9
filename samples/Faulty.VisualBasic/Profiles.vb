Imports System.IO

''' <summary>The folders of a user, linked to where they really are. Every result is looked at; what is passed is wrong.</summary>
Friend NotInheritable Class Profiles

    Private Const DirectoryFlag As Integer = 1
    Private Const AllowUnprivilegedCreate As Integer = 2

    Private ReadOnly _folder As String

    Public Sub New(folder As String)
        _folder = folder
    End Sub

    ''' <summary>4 is no flag.</summary>
    Public Function LinkWithUnknownFlag(target As String) As Boolean
        Return Kernel32.CreateSymbolicLink(Path.Combine(_folder, "unknown"), target, DirectoryFlag Or AllowUnprivilegedCreate Or 4)
    End Function

    ''' <summary>A link to a file, and the target is a directory.</summary>
    Public Function LinkFolderOf(document As String) As Boolean
        Return Kernel32.CreateSymbolicLink(Path.Combine(_folder, "folder"), Path.GetDirectoryName(document), AllowUnprivilegedCreate)
    End Function

    ''' <summary>As ln has it: the target first.</summary>
    Public Function LinkInOrderOfLn(existingFile As String) As Boolean
        Dim linkPath = Path.Combine(_folder, "swapped")
        Return Kernel32.CreateSymbolicLink(existingFile, linkPath, AllowUnprivilegedCreate)
    End Function

    ''' <summary>Windows stores the slash and does not follow it.</summary>
    Public Function LinkToShared() As Boolean
        Return Kernel32.CreateSymbolicLink(Path.Combine(_folder, "shared"), "../shared/data.txt", AllowUnprivilegedCreate)
    End Function

    ''' <summary>Where on drive C, only the process knows that makes the link.</summary>
    Public Function LinkToDrive() As Boolean
        Return Kernel32.CreateSymbolicLink(Path.Combine(_folder, "drive"), "C:data.txt", AllowUnprivilegedCreate)
    End Function

    ''' <summary>After \\?\ nothing is normalised any more.</summary>
    Public Function LinkVerbatim() As Boolean
        Return Kernel32.CreateSymbolicLink(Path.Combine(_folder, "verbatim"), "\\?\C:\data/current.txt", AllowUnprivilegedCreate)
    End Function

    ''' <summary>A shell would expand it.</summary>
    Public Function LinkToAppData() As Boolean
        Return Kernel32.CreateSymbolicLink(Path.Combine(_folder, "appdata"), "%APPDATA%\data.txt", AllowUnprivilegedCreate)
    End Function

End Class
