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
        Dim document = Path.Combine(home, "document.txt")
        File.WriteAllText(document, "content")
        Dim folders As New Folders(home, Directory.CreateTempSubdirectory("faulty-drive-").FullName)
        Dim shortcuts As New Shortcuts(home)
        Dim profiles As New Profiles(home)

        Attempt(Sub() folders.LinkFolder("Documents"))
        Attempt(Sub() folders.LinkNotes("Documents"))
        Attempt(Sub() folders.LinkQuietly("Music"))
        Attempt(Sub() folders.LinkChecked("Pictures"))
        Attempt(Sub() Console.WriteLine(folders.TryLink("Videos")))

        Attempt(Sub() shortcuts.Assert(document))
        Attempt(Sub() shortcuts.ReportThenRead(document))
        Attempt(Sub() Console.WriteLine(shortcuts.ReadThroughImport(document)))
        Attempt(Sub() shortcuts.ThrowForError(document))
        Attempt(Sub() Console.WriteLine(shortcuts.TrustTheError(document)))
        Attempt(Sub() Console.WriteLine(shortcuts.CompareWithOne(document)))
        Attempt(Sub() Console.WriteLine(shortcuts.TrustTheLibrary(document)))
        Attempt(Sub() shortcuts.TryAndForget(document))

        Attempt(Sub() Console.WriteLine(profiles.LinkWithUnknownFlag(document)))
        Attempt(Sub() Console.WriteLine(profiles.LinkFolderOf(document)))
        Attempt(Sub() Console.WriteLine(profiles.LinkInOrderOfLn(document)))
        Attempt(Sub() Console.WriteLine(profiles.LinkToShared()))
        Attempt(Sub() Console.WriteLine(profiles.LinkToDrive()))
        Attempt(Sub() Console.WriteLine(profiles.LinkVerbatim()))
        Attempt(Sub() Console.WriteLine(profiles.LinkToAppData()))

        For Each entry In New DirectoryInfo(home).EnumerateFileSystemInfos()
            Console.WriteLine(If(entry.LinkTarget Is Nothing, entry.Name, $"{entry.Name} -> {entry.LinkTarget}"))
        Next
    End Sub

    Private Sub Attempt(action As Action)
        Try
            action()
        Catch exception As Exception
            Console.Error.WriteLine(exception.Message)
        End Try
    End Sub

End Module
