using System.Runtime.InteropServices;

namespace SymLinks.Windows;

/// <summary>
/// The declarations. Every parameter and result is blittable, so no marshalling code is made at run time. BOOLEAN is one
/// byte and BOOL is four: the callee of a BOOLEAN leaves garbage in the rest of the register.
/// </summary>
internal static unsafe class Kernel32Imports
{
    private const string Kernel32 = "kernel32.dll";

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern byte CreateSymbolicLinkW(char* symlinkFileName, char* targetFileName, uint flags);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern uint GetFileAttributesW(char* fileName);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern uint GetFullPathNameW(char* fileName, uint bufferLength, char* buffer, char** filePart);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern nint CreateFileW(
        char* fileName, uint desiredAccess, uint shareMode, void* securityAttributes, uint creationDisposition, uint flagsAndAttributes, nint templateFile);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern int GetFileInformationByHandle(nint file, void* information);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern int GetFileInformationByHandleEx(nint file, int informationClass, void* information, uint bufferSize);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern int SetFileInformationByHandle(nint file, int informationClass, void* information, uint bufferSize);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern int DeviceIoControl(
        nint device, uint controlCode, void* inBuffer, uint inBufferSize, void* outBuffer, uint outBufferSize, uint* bytesReturned, void* overlapped);

    [DllImport(Kernel32, ExactSpelling = true, SetLastError = true)]
    public static extern int MoveFileExW(char* existingFileName, char* newFileName, uint flags);

    [DllImport(Kernel32, ExactSpelling = true)]
    public static extern int CloseHandle(nint handle);
}
