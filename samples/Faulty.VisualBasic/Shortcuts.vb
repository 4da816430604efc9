Imports System.ComponentModel
Imports System.IO
Imports System.Runtime.InteropServices
Imports Faulty.Library
Imports SymLinks

''' <summary>Links to the documents that are used most. Each is made by code that looks at the result, and sees the wrong thing.</summary>
Friend NotInheritable Class Shortcuts

    Private Const AllowUnprivilegedCreate As Integer = 2

    Private ReadOnly _folder As String

    Public Sub New(folder As String)
        _folder = folder
    End Sub

    ''' <summary>In a Release build there is no assertion, and no link.</summary>
    Public Sub Assert(document As String)
        Debug.Assert(Kernel32.CreateSymbolicLink(PathOf("asserted"), document, AllowUnprivilegedCreate), "no link")
    End Sub

    ''' <summary>Writing to the console may set the error too.</summary>
    Public Sub ReportThenRead(document As String)
        If Not Kernel32.CreateSymbolicLink(PathOf("reported"), document, AllowUnprivilegedCreate) Then
            Console.Error.WriteLine($"Cannot link to {document}.")
            Throw New Win32Exception(Marshal.GetLastWin32Error())
        End If
    End Sub

    ''' <summary>The runtime may have called Windows in between; that is why it keeps the error.</summary>
    Public Function ReadThroughImport(document As String) As Integer
        Dim linked = Kernel32.CreateSymbolicLink(PathOf("imported"), document, AllowUnprivilegedCreate)
        Return If(linked, 0, Kernel32.GetLastError())
    End Function

    ''' <summary>1314 is a positive number, so as an HRESULT it is a success.</summary>
    Public Sub ThrowForError(document As String)
        If Not Kernel32.CreateSymbolicLink(PathOf("thrown"), document, AllowUnprivilegedCreate) Then
            Marshal.ThrowExceptionForHR(Marshal.GetLastWin32Error())
        End If
    End Sub

    ''' <summary>A success leaves the error of some earlier failure as it is.</summary>
    Public Function TrustTheError(document As String) As Boolean
        Return Kernel32.CreateSymbolicLink(PathOf("trusted"), document, AllowUnprivilegedCreate) AndAlso Marshal.GetLastWin32Error() = 0
    End Function

    ''' <summary>Any byte but 0 is a success.</summary>
    Public Function CompareWithOne(document As String) As Boolean
        Return Kernel32.CreateSymbolicLinkByte(PathOf("compared"), document, AllowUnprivilegedCreate) = 1
    End Function

    ''' <summary>The import of another's library takes a failure for a success, however the result is looked at.</summary>
    Public Function TrustTheLibrary(document As String) As Boolean
        Return ShellMethods.CreateSymbolicLink(PathOf("library"), document, AllowUnprivilegedCreate)
    End Function

    ''' <summary>The library says why, to whoever asks.</summary>
    Public Sub TryAndForget(document As String)
        SymLink.TryCreateFile(PathOf("tried"), document)
    End Sub

    ''' <summary>On Windows a missing privilege is no UnauthorizedAccessException.</summary>
    Public Sub CopyWithoutPrivilege(document As String)
        Try
            File.CreateSymbolicLink(PathOf("copied"), document)
        Catch ex As UnauthorizedAccessException
            File.Copy(document, PathOf("copied"))
        End Try
    End Sub

    ''' <summary>A link to a directory is a directory, and stays.</summary>
    Public Function CanLinkTo(directory As String) As Boolean
        Dim probe = PathOf("probe")
        If Not Kernel32.CreateSymbolicLink(probe, directory, 1 Or AllowUnprivilegedCreate) Then
            Return False
        End If

        File.Delete(probe)
        Return True
    End Function

    ''' <summary>A shell makes the link, and keeps it to itself when it does not.</summary>
    Public Sub AskTheShell(document As String)
        Shell($"cmd /c mklink ""{PathOf("asked")}"" ""{document}""", AppWinStyle.Hide, True)
    End Sub

    Private Function PathOf(name As String) As String
        Return Path.Combine(_folder, name & ".lnk")
    End Function

End Class
