Imports System.ComponentModel
Imports System.IO
Imports System.Runtime.InteropServices
Imports System.Runtime.Versioning

''' <summary>Every way to look at the result, with flags that are right or that only the caller can judge.</summary>
<SupportedOSPlatform("windows")>
Friend Module CheckedCalls

    Private Const Unprivileged As Integer = &H2
    Private Const InvalidParameter As Integer = 87

    Public Sub ThrowOnFailure(link As String, target As String)
        If Not CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate) Then
            Throw New Win32Exception(Marshal.GetLastWin32Error(), $"Cannot link '{link}' to '{target}'.")
        End If
    End Sub

    Public Function ReturnResult(link As String, target As String) As Boolean
        Return CreateByProbedName(link, target, Unprivileged)
    End Function

    Public Function ReturnError(link As String, target As String) As Integer
        Dim result = CreateDeclared(link, target, Unprivileged)
        Dim nativeError = Err.LastDllError
        Return If(result <> 0, 0, nativeError)
    End Function

    Public Function ByKind(link As String, target As String) As Boolean
        Dim flags = LinkFlags.AllowUnprivilegedCreate
        If Directory.Exists(target) Then
            flags = flags Or LinkFlags.Directory
        End If

        Return CreateSymbolicLink(link, target, flags)
    End Function

    Public Function ByCaller(link As String, target As String, flags As LinkFlags) As Boolean
        Return CreateSymbolicLink(link, target, flags)
    End Function

    ''' <summary>Windows older than 10.1703 answers 87 to a flag that it does not know.</summary>
    Public Sub WithRetry(link As String, target As String)
        If CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate) Then
            Return
        End If

        Dim nativeError = Marshal.GetLastWin32Error()
        If nativeError <> InvalidParameter Then
            Throw New Win32Exception(nativeError)
        End If

        If Not CreateSymbolicLink(link, target, LinkFlags.File) Then
            Throw New Win32Exception(Marshal.GetLastWin32Error())
        End If
    End Sub

    ''' <summary>A missing privilege is a plain IOException.</summary>
    Public Sub LinkOrCopy(link As String, target As String)
        Try
            File.CreateSymbolicLink(link, target)
        Catch ex As Exception When TypeOf ex Is IOException OrElse TypeOf ex Is UnauthorizedAccessException
            File.Copy(target, link)
        End Try
    End Sub

    ''' <summary>A link to a directory is deleted as a directory.</summary>
    Public Sub LinkForAMoment(link As String, target As String)
        Directory.CreateSymbolicLink(link, target)
        Directory.Delete(link)
    End Sub

    Public Function WhenElevated(link As String, target As String) As Boolean
        Return Environment.IsPrivilegedProcess AndAlso CreateSymbolicLink(link, target, LinkFlags.File)
    End Function

End Module
