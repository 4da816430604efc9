Imports System.Runtime.InteropServices
Imports System.Runtime.Versioning

''' <summary>Every way to import the function that reads one byte, keeps the error and passes the paths whole.</summary>
<SupportedOSPlatform("windows")>
Friend Module NativeMethods

    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
    Public Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As LinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
    End Function

    ' The runtime adds the W.
    <DllImport("KERNEL32", EntryPoint:="CreateSymbolicLink", CharSet:=CharSet.Unicode, SetLastError:=True)>
    Public Function CreateByProbedName(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.U1)> Boolean
    End Function

    ' A Declare cannot say how wide a Boolean is, but a Byte is one byte.
    Public Declare Unicode Function CreateDeclared Lib "kernel32.dll" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte

    ' Of another function that returns a BOOLEAN nothing but its width is judged.
    Public Declare Ansi Function TranslateName Lib "secur32.dll" Alias "TranslateNameA" (accountName As String, accountNameFormat As Integer, desiredNameFormat As Integer, translatedName As Byte(), ByRef size As UInteger) As Byte

    ' Another module's function of that name is that module's own business.
    Public Declare Unicode Function CreateOurs Lib "ourlinks.dll" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Boolean

End Module
