using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SymLinks.Windows;

/// <summary>The calls themselves.</summary>
internal sealed unsafe class Kernel32 : IKernel32
{
    private const uint InvalidFileAttributes = 0xFFFFFFFF;
    private const nint InvalidHandle = -1;
    private const uint ShareReadWriteDelete = 0x7;
    private const uint OpenExisting = 3;
    private const uint OpenReparsePointWithBackupSemantics = 0x02200000;
    private const uint ReplaceExisting = 1;
    private const uint GetReparsePoint = 0x000900A8;
    private const int LargestReparseData = 16 * 1024;

    // FILE_INFO_BY_HANDLE_CLASS
    private const int RenameInfo = 3;
    private const int DispositionInfo = 4;
    private const int AttributeTagInfo = 9;
    private const int DispositionInfoEx = 21;
    private const int RenameInfoEx = 22;

    // FILE_DISPOSITION_DELETE | FILE_DISPOSITION_POSIX_SEMANTICS
    private const uint DeleteAtOnce = 0x3;

    // FILE_RENAME_REPLACE_IF_EXISTS | FILE_RENAME_POSIX_SEMANTICS
    private const uint ReplaceAtOnce = 0x3;

    public bool CreateSymbolicLink(string path, string target, uint flags, out int error)
    {
        fixed (char* pathText = path)
        fixed (char* targetText = target)
        {
            return Result(Kernel32Imports.CreateSymbolicLinkW(pathText, targetText, flags) != 0, out error);
        }
    }

    public bool GetFileAttributes(string path, out uint attributes, out int error)
    {
        fixed (char* pathText = path)
        {
            attributes = Kernel32Imports.GetFileAttributesW(pathText);
            return Result(attributes != InvalidFileAttributes, out error);
        }
    }

    public bool GetFullPathName(string path, out string fullPath, out int error)
    {
        fixed (char* pathText = path)
        {
            // The current directory is part of the result, so the length may change from one call to the next.
            for (uint size = 512; ;)
            {
                char[] buffer = new char[size];
                fixed (char* text = buffer)
                {
                    uint length = Kernel32Imports.GetFullPathNameW(pathText, size, text, null);
                    if (length < size)
                    {
                        bool succeeded = Result(length != 0, out error);
                        fullPath = new string(text, 0, (int)length);
                        return succeeded;
                    }

                    size = length + 1;
                }
            }
        }
    }

    public bool OpenWithoutFollowing(string path, uint access, out nint handle, out int error)
    {
        fixed (char* pathText = path)
        {
            handle = Kernel32Imports.CreateFileW(
                pathText, access, ShareReadWriteDelete, null, OpenExisting, OpenReparsePointWithBackupSemantics, 0);
            return Result(handle != InvalidHandle, out error);
        }
    }

    public bool GetAttributes(nint handle, out uint attributes, out int error)
    {
        // BY_HANDLE_FILE_INFORMATION begins with them.
        uint* information = stackalloc uint[13];
        bool succeeded = Result(Kernel32Imports.GetFileInformationByHandle(handle, information) != 0, out error);
        attributes = information[0];
        return succeeded;
    }

    public bool GetReparseTag(nint handle, out uint reparseTag, out int error)
    {
        // FILE_ATTRIBUTE_TAG_INFO
        uint* information = stackalloc uint[2];
        bool succeeded = Result(
            Kernel32Imports.GetFileInformationByHandleEx(handle, AttributeTagInfo, information, 2 * sizeof(uint)) != 0, out error);
        reparseTag = information[1];
        return succeeded;
    }

    public bool GetReparseData(nint handle, out byte[] data, out int error)
    {
        data = new byte[LargestReparseData];
        fixed (byte* buffer = data)
        {
            uint size;
            bool succeeded = Result(
                Kernel32Imports.DeviceIoControl(handle, GetReparsePoint, null, 0, buffer, LargestReparseData, &size, null) != 0, out error);
            Array.Resize(ref data, succeeded ? (int)size : 0);
            return succeeded;
        }
    }

    public bool Delete(nint handle, bool posixSemantics, out int error)
    {
        uint flags = DeleteAtOnce;
        byte delete = 1;
        return Result(
            posixSemantics
                ? Kernel32Imports.SetFileInformationByHandle(handle, DispositionInfoEx, &flags, sizeof(uint)) != 0
                : Kernel32Imports.SetFileInformationByHandle(handle, DispositionInfo, &delete, sizeof(byte)) != 0,
            out error);
    }

    public bool Rename(nint handle, string newPath, bool posixSemantics, out int error)
    {
        // FILE_RENAME_INFO: flags, a handle at the next place where one may stand, the length, the name with a NUL.
        int nameOffset = (2 * sizeof(nint)) + sizeof(uint);
        int nameSize = newPath.Length * sizeof(char);
        byte[] information = new byte[nameOffset + nameSize + sizeof(char)];
        fixed (byte* start = information)
        fixed (char* name = newPath)
        {
            *(uint*)start = posixSemantics ? ReplaceAtOnce : 0;
            *(uint*)(start + nameOffset - sizeof(uint)) = (uint)nameSize;
            Buffer.MemoryCopy(name, start + nameOffset, nameSize, nameSize);
            int kind = posixSemantics ? RenameInfoEx : RenameInfo;
            return Result(Kernel32Imports.SetFileInformationByHandle(handle, kind, start, (uint)information.Length) != 0, out error);
        }
    }

    public bool MoveFileOver(string path, string newPath, out int error)
    {
        fixed (char* pathText = path)
        fixed (char* newPathText = newPath)
        {
            return Result(Kernel32Imports.MoveFileExW(pathText, newPathText, ReplaceExisting) != 0, out error);
        }
    }

    public void Close(nint handle) => Kernel32Imports.CloseHandle(handle);

    public string Describe(int error) => new Win32Exception(error).Message;

    // To be called at once: any other call may set the error anew.
    private static bool Result(bool succeeded, out int error)
    {
        error = succeeded ? 0 : Marshal.GetLastWin32Error();
        return succeeded;
    }
}
