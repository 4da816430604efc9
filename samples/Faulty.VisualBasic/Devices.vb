Imports System.Runtime.InteropServices

''' <summary>Functions that have nothing to do with links, and return a BOOLEAN of one byte all the same.</summary>
Friend Module Devices

    ' Whether the device took the report is read from four bytes, and three of them are garbage.
    Public Declare Function HidD_SetFeature Lib "hid.dll" (device As IntPtr, report As Byte(), length As Integer) As Boolean

    <DllImport("secur32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
    Public Function GetUserNameEx(nameFormat As Integer, name As Char(), ByRef size As UInteger) As Integer
    End Function

End Module
