Imports System.IO
Imports SymLinks

Friend Module Program

    Public Sub Main()
        Dim folder = Directory.CreateTempSubdirectory("clean-").FullName
        Try
            Dim target = Path.Combine(folder, "target.txt")
            File.WriteAllText(target, "content")

            Dim link = SymLink.CreateFile(Path.Combine(folder, "link"), target)
            Console.WriteLine($"{link.Name} -> {Path.GetFileName(link.LinkTarget)}")

            Dim reason As SymLinkError
            If Not SymLink.TryCreate(link.FullName, target, SymLinkKind.File, reason) Then
                Console.WriteLine($"again: {reason}")
            End If

            If OperatingSystem.IsWindows() Then
                ThrowOnFailure(Path.Combine(folder, "native-0"), target)
                Console.WriteLine(ReturnResult(Path.Combine(folder, "native-1"), target))
                Console.WriteLine(ReturnError(Path.Combine(folder, "native-2"), target))
                Console.WriteLine(ByKind(Path.Combine(folder, "native-3"), folder))
                Console.WriteLine(ByCaller(Path.Combine(folder, "native-4"), target, LinkFlags.AllowUnprivilegedCreate))
                WithRetry(Path.Combine(folder, "native-5"), target)
                Console.WriteLine(WhenElevated(Path.Combine(folder, "native-6"), target))
            End If
        Finally
            Directory.Delete(folder, recursive:=True)
        End Try
    End Sub

End Module
