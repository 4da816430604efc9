using System.Runtime.InteropServices;
using System.Text;

namespace SymLinks.Unix;

/// <summary>The calls themselves.</summary>
internal sealed unsafe class LibC : ILibC
{
    private const int WriteAndSearch = 3;

    // Longer paths are rare and get an array.
    private const int LargestOnStack = 1024;

    public bool SymLink(string target, string path, out int error)
    {
        int targetSize = SizeOf(target);
        int pathSize = SizeOf(path);
        byte[]? large = Large(targetSize + pathSize);
        byte* small = stackalloc byte[large is null ? targetSize + pathSize : 1];
        fixed (byte* pinned = large)
        {
            byte* targetText = large is null ? small : pinned;
            byte* pathText = targetText + targetSize;
            Encode(target, targetText, targetSize);
            Encode(path, pathText, pathSize);
            return Result(LibCImports.SymLink(targetText, pathText) == 0, out error);
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
            byte firstOfTarget;
            return Result(LibCImports.ReadLink(text, &firstOfTarget, 1) >= 0, out error);
        }
    }

    public bool MayWrite(string directory, out int error)
    {
        int size = SizeOf(directory);
        byte[]? large = Large(size);
        byte* small = stackalloc byte[large is null ? size : 1];
        fixed (byte* pinned = large)
        {
            byte* text = large is null ? small : pinned;
            Encode(directory, text, size);
            return Result(LibCImports.Access(text, WriteAndSearch) == 0, out error);
        }
    }

    public string Describe(int error) => Marshal.PtrToStringAnsi(LibCImports.StrError(error)) ?? string.Empty;

    // To be called at once: any other call may set errno anew.
    private static bool Result(bool succeeded, out int error)
    {
        error = succeeded ? 0 : Marshal.GetLastWin32Error();
        return succeeded;
    }

    private static int SizeOf(string text) => Encoding.UTF8.GetMaxByteCount(text.Length) + 1;

    private static byte[]? Large(int size) => size > LargestOnStack ? new byte[size] : null;

    private static void Encode(string text, byte* buffer, int size)
    {
        fixed (char* characters = text)
        {
            int length = Encoding.UTF8.GetBytes(characters, text.Length, buffer, size - 1);
            buffer[length] = 0;
        }
    }
}
