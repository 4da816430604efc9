using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SymLinks.Unix;

/// <summary>The calls themselves. Each is made again where a signal interrupted it.</summary>
internal sealed unsafe class LibC : ILibC
{
    private const int Exists = 0;
    private const int WriteAndSearch = 3;

    // Paths are full, so that no call looks at it.
    private const int CurrentDirectory = -100;

    // Longer paths are rare and get an array.
    private const int LargestOnStack = 1024;

    private static readonly bool s_isLinux = RuntimeInformation.IsOSPlatform(OSPlatform.Linux);
    private static readonly bool s_isMacOS = RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

    // One buffer serves both texts, and what is encoded needs no zeros under it: this is the way that has to be fast.
#if NET
    [SkipLocalsInit]
#endif
    public bool SymLink(string target, string path, out int error)
    {
        int targetSize = SizeOf(target);
        int pathSize = SizeOf(path);
        byte[]? large = Large(targetSize + pathSize);
        byte* small = stackalloc byte[large is null ? targetSize + pathSize : 1];
        fixed (byte* pinned = large)
        {
            byte* targetText = large is null ? small : pinned;
            byte* pathText = Encode(target, targetText, targetSize);
            Encode(path, pathText, pathSize);
            int result;
            do
            {
                result = LibCImports.SymLink(targetText, pathText);
            }
            while (WasInterrupted(result, out error));

            return result == 0;
        }
    }

    public bool IsLink(string path, out int error)
    {
        byte firstOfTarget;
        return ReadLink(path, &firstOfTarget, 1, out error) >= 0;
    }

#if NET
    [SkipLocalsInit]
#endif
    public bool ReadLink(string path, out string target, out int error)
    {
        byte* small = stackalloc byte[LargestOnStack];
        int length = ReadLink(path, small, LargestOnStack, out error);
        if (length < LargestOnStack)
        {
            target = length > 0 ? Encoding.UTF8.GetString(small, length) : string.Empty;
            return length >= 0;
        }

        // A full buffer may be a target cut off.
        for (int size = 4 * LargestOnStack; ; size *= 4)
        {
            byte[] buffer = new byte[size];
            fixed (byte* pinned = buffer)
            {
                length = ReadLink(path, pinned, size, out error);
            }

            if (length < size)
            {
                target = length > 0 ? Encoding.UTF8.GetString(buffer, 0, length) : string.Empty;
                return length >= 0;
            }
        }
    }

    public bool Unlink(string path, out int error)
    {
        fixed (byte* text = Encoded(path))
        {
            int result;
            do
            {
                result = LibCImports.Unlink(text);
            }
            while (WasInterrupted(result, out error));

            return result == 0;
        }
    }

    public bool Rename(string path, string newPath, out int error)
    {
        fixed (byte* text = Encoded(path))
        fixed (byte* newText = Encoded(newPath))
        {
            int result;
            do
            {
                result = LibCImports.Rename(text, newText);
            }
            while (WasInterrupted(result, out error));

            return result == 0;
        }
    }

    // RENAME_NOREPLACE on Linux, RENAME_EXCL on macOS.
    public bool Move(string path, string newPath, out int error) => Rename(path, newPath, linuxFlag: 1, macOSFlag: 4, out error);

    // RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS.
    public bool Exchange(string first, string second, out int error) => Rename(first, second, linuxFlag: 2, macOSFlag: 2, out error);

    public bool HardLink(string path, string newPath, out int error)
    {
        fixed (byte* text = Encoded(path))
        fixed (byte* newText = Encoded(newPath))
        {
            int result;
            do
            {
                result = LibCImports.LinkAt(CurrentDirectory, text, CurrentDirectory, newText, flags: 0);
            }
            while (WasInterrupted(result, out error));

            return result == 0;
        }
    }

    public (ulong Device, ulong Number) Identity(string path)
    {
        fixed (byte* text = Encoded(path))
        {
            return s_isLinux ? LinuxIdentity(text) : s_isMacOS ? MacOSIdentity(text) : default;
        }
    }

    public bool IsDirectory(string path)
    {
        fixed (byte* text = Encoded(path + "/"))
        {
            // A path with a separator behind it leads to a directory or to nothing.
            return Access(text, Exists, out _);
        }
    }

    // openat2, since Linux 5.6, has one number on every processor.
    public bool IsDirectoryWithoutLinks(string path, out int error)
    {
        const nint OpenAt2 = 437;
        const ulong PathOnlyAndCloseOnExec = 0x280000;
        const ulong NoLinks = 0x4;
        const nint HowSize = 3 * sizeof(ulong);
        error = UnixSystem.Invalid;
        if (!s_isLinux)
        {
            return false;
        }

        ulong* how = stackalloc ulong[3] { PathOnlyAndCloseOnExec, 0, NoLinks };
        fixed (byte* text = Encoded(path + "/"))
        {
            // A path with a separator behind it leads to a directory or to nothing.
            nint descriptor;
            do
            {
                descriptor = LibCImports.SysCall(OpenAt2, CurrentDirectory, text, (nint)how, (void*)HowSize, null);
            }
            while (WasInterrupted(descriptor, out error));

            if (descriptor < 0)
            {
                return false;
            }

            LibCImports.Close((int)descriptor);
            return true;
        }
    }

    public bool MayWrite(string directory, out int error)
    {
        fixed (byte* text = Encoded(directory))
        {
            return Access(text, WriteAndSearch, out error);
        }
    }

    public string Describe(int error) => Marshal.PtrToStringAnsi(LibCImports.StrError(error)) ?? string.Empty;

#if NET
    [SkipLocalsInit]
#endif
    private static int ReadLink(string path, byte* buffer, int bufferSize, out int error)
    {
        int size = SizeOf(path);
        byte[]? large = Large(size);
        byte* small = stackalloc byte[large is null ? size : 1];
        fixed (byte* pinned = large)
        {
            byte* text = large is null ? small : pinned;
            Encode(path, text, size);
            nint result;
            do
            {
                result = LibCImports.ReadLink(text, buffer, (nuint)bufferSize);
            }
            while (WasInterrupted(result, out error));

            return (int)result;
        }
    }

    private static bool Rename(string path, string newPath, uint linuxFlag, uint macOSFlag, out int error)
    {
        fixed (byte* text = Encoded(path))
        fixed (byte* newText = Encoded(newPath))
        {
            error = UnixSystem.Invalid;
            nint result = -1;
            if (s_isLinux && LinuxSystemCalls.RenameAt2 != 0)
            {
                do
                {
                    result = LibCImports.SysCall(LinuxSystemCalls.RenameAt2, CurrentDirectory, text, CurrentDirectory, newText, (void*)linuxFlag);
                }
                while (WasInterrupted(result, out error));
            }
            else if (s_isMacOS)
            {
                do
                {
                    result = LibCImports.RenameXNp(text, newText, macOSFlag);
                }
                while (WasInterrupted(result, out error));
            }

            return result == 0;
        }
    }

    // struct statx has one layout on every processor.
    private static (ulong Device, ulong Number) LinuxIdentity(byte* path)
    {
        const int DoNotFollow = 0x100;
        const nint NumberOnly = 0x100;
        ulong* status = stackalloc ulong[32];
        nint result;
        do
        {
            result = LinuxSystemCalls.StatX == 0 ? -1
                : LibCImports.SysCall(LinuxSystemCalls.StatX, CurrentDirectory, path, DoNotFollow, (void*)NumberOnly, status);
        }
        while (WasInterrupted(result, out _));

        return result == 0 ? (status[17], status[4]) : default;
    }

    // struct attrlist: how many groups follow, then what is asked for of the first. The answer is its own length and the two.
    private static (ulong Device, ulong Number) MacOSIdentity(byte* path)
    {
        const uint DeviceAndFile = 0x02000002;
        const uint DoNotFollow = 1;
        uint* attributes = stackalloc uint[6] { 5, DeviceAndFile, 0, 0, 0, 0 };
        uint* answer = stackalloc uint[4];
        int result;
        do
        {
            result = LibCImports.GetAttrList(path, attributes, answer, 4 * sizeof(uint), DoNotFollow);
        }
        while (WasInterrupted(result, out _));

        return result == 0 ? (answer[1], answer[2] | ((ulong)answer[3] << 32)) : default;
    }

    private static bool Access(byte* path, int mode, out int error)
    {
        int result;
        do
        {
            result = LibCImports.Access(path, mode);
        }
        while (WasInterrupted(result, out error));

        return result == 0;
    }

    // To be called at once: any other call may set errno anew.
    private static bool WasInterrupted(nint result, out int error)
    {
        error = result < 0 ? Marshal.GetLastWin32Error() : 0;
        return error == UnixSystem.Interrupted;
    }

    private static int SizeOf(string text) => Encoding.UTF8.GetMaxByteCount(text.Length) + 1;

    private static byte[]? Large(int size) => size > LargestOnStack ? new byte[size] : null;

    private static byte[] Encoded(string text)
    {
        byte[] buffer = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, 0, text.Length, buffer, 0);
        return buffer;
    }

    // Gives back where the next text may begin.
    private static byte* Encode(string text, byte* buffer, int size)
    {
        fixed (char* characters = text)
        {
            byte* end = buffer + Encoding.UTF8.GetBytes(characters, text.Length, buffer, size - 1);
            *end = 0;
            return end + 1;
        }
    }
}
