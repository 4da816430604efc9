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
    private const int FileAttributeTagInfo = 9;

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
        const int Common = 260;
        char* common = stackalloc char[Common];
        fixed (char* pathText = path)
        {
            uint length = Kernel32Imports.GetFullPathNameW(pathText, Common, common, null);
            if (length < Common)
            {
                fullPath = new string(common, 0, (int)length);
                return Result(length != 0, out error);
            }

            // Too long for the buffer, and perhaps longer the next time: the current directory is part of it.
            while (true)
            {
                char[] buffer = new char[length + 1];
                fixed (char* text = buffer)
                {
                    length = Kernel32Imports.GetFullPathNameW(pathText, (uint)buffer.Length, text, null);
                    if (length < buffer.Length)
                    {
                        fullPath = new string(text, 0, (int)length);
                        return Result(length != 0, out error);
                    }
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

    public bool GetAttributesAndTag(nint handle, out uint attributes, out uint reparseTag, out int error)
    {
        uint* information = stackalloc uint[2];
        bool succeeded = Result(
            Kernel32Imports.GetFileInformationByHandleEx(handle, FileAttributeTagInfo, information, 2 * sizeof(uint)) != 0, out error);
        attributes = information[0];
        reparseTag = information[1];
        return succeeded;
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
