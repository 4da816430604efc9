using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SymLinks.Unix;

/// <summary>The calls themselves.</summary>
internal sealed unsafe class LibC : ILibC
{
    private const int WriteAndSearch = 3;
    private const int CurrentDirectory = -100;
    private const uint ExchangeFlag = 2;

    // Longer paths are rare and get an array.
    private const int LargestOnStack = 1024;

    private volatile bool _hasNoExchange;

    // One encoding serves both calls, and what is encoded needs no zeros under it: this is the way that has to be fast.
#if NET
    [SkipLocalsInit]
#endif
    public bool SymLink(string target, string path, out int look, out int error)
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
            look = 0;
            if (!Result(LibCImports.SymLink(targetText, pathText) == 0, out error))
            {
                return false;
            }

            IsLink(pathText, out look);
            return true;
        }
    }

    public bool IsLink(string path, out int error)
    {
        int size = SizeOf(path);
        byte[]? large = Large(size);
        byte* small = stackalloc byte[large is null ? size : 1];
        fixed (byte* pinned = large)
        {
            byte* text = large is null ? small : pinned;
            Encode(path, text, size);
            return IsLink(text, out error);
        }
    }

    public bool ReadLink(string path, out string target, out int error)
    {
        byte[] text = Encoded(path);
        fixed (byte* pathText = text)
        {
            for (int size = 256; ; size *= 4)
            {
                byte[] buffer = new byte[size];
                fixed (byte* pinned = buffer)
                {
                    nint length = LibCImports.ReadLink(pathText, pinned, (nuint)size);
                    if (!Result(length >= 0, out error))
                    {
                        target = string.Empty;
                        return false;
                    }

                    // A full buffer may be a target cut off.
                    if (length < size)
                    {
                        target = Encoding.UTF8.GetString(pinned, (int)length);
                        return true;
                    }
                }
            }
        }
    }

    public bool Unlink(string path, out int error)
    {
        fixed (byte* text = Encoded(path))
        {
            return Result(LibCImports.Unlink(text) == 0, out error);
        }
    }

    public bool Rename(string path, string newPath, out int error)
    {
        fixed (byte* text = Encoded(path))
        fixed (byte* newText = Encoded(newPath))
        {
            return Result(LibCImports.Rename(text, newText) == 0, out error);
        }
    }

    public bool Exchange(string first, string second, out int error)
    {
        error = UnixErrors.Invalid;
        if (_hasNoExchange)
        {
            return false;
        }

        fixed (byte* firstText = Encoded(first))
        fixed (byte* secondText = Encoded(second))
        {
            try
            {
                int result = RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
                    ? LibCImports.RenameXNp(firstText, secondText, ExchangeFlag)
                    : LibCImports.RenameAt2(CurrentDirectory, firstText, CurrentDirectory, secondText, ExchangeFlag);
                return Result(result == 0, out error);
            }
            catch (EntryPointNotFoundException)
            {
                _hasNoExchange = true;
                return false;
            }
        }
    }

    public bool MayWrite(string directory, out int error)
    {
        fixed (byte* text = Encoded(directory))
        {
            return Result(LibCImports.Access(text, WriteAndSearch) == 0, out error);
        }
    }

    public string Describe(int error) => Marshal.PtrToStringAnsi(LibCImports.StrError(error)) ?? string.Empty;

    private static bool IsLink(byte* path, out int error)
    {
        byte firstOfTarget;
        return Result(LibCImports.ReadLink(path, &firstOfTarget, 1) >= 0, out error);
    }

    // To be called at once: any other call may set errno anew.
    private static bool Result(bool succeeded, out int error)
    {
        error = succeeded ? 0 : Marshal.GetLastWin32Error();
        return succeeded;
    }

    private static int SizeOf(string text) => Encoding.UTF8.GetMaxByteCount(text.Length) + 1;

    private static byte[]? Large(int size) => size > LargestOnStack ? new byte[size] : null;

    private static byte[] Encoded(string text)
    {
        byte[] buffer = new byte[SizeOf(text)];
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
