Imports System.IO

Friend Module Program

    Public Sub Main()
        If Not OperatingSystem.IsWindows() Then
            Console.WriteLine("kernel32.dll is wanted: this program creates its links on Windows.")
            Return
        End If

        ' Some of the imports garble their paths; what comes of that is to stay in the folder.
        Dim home = Directory.CreateTempSubdirectory("faulty-home-").FullName
        Environment.CurrentDirectory = home
        Dim folders As New Folders(home, Directory.CreateTempSubdirectory("faulty-drive-").FullName)
        folders.LinkFolder("Documents")
        folders.LinkNotes("Documents")
        folders.LinkQuietly("Music")
        Try
            folders.LinkChecked("Pictures")
            Console.WriteLine(folders.TryLink("Videos"))
        Catch exception As Exception
            Console.Error.WriteLine(exception.Message)
        End Try

        For Each entry In New DirectoryInfo(home).EnumerateFileSystemInfos()
            Console.WriteLine(If(entry.LinkTarget Is Nothing, entry.Name, $"{entry.Name} -> {entry.LinkTarget}"))
        Next
    End Sub

End Module
