using System.Runtime.InteropServices;

namespace SymLinks.Unix;

/// <summary>
/// The declarations. Paths are UTF-8 with a NUL at the end. There is no stat here: its structure differs from system to
/// system, and readlink tells a link from everything else.
/// </summary>
internal static unsafe class LibCImports
{
    private const string LibC = "libc";

    [DllImport(LibC, EntryPoint = "symlink", ExactSpelling = true, SetLastError = true)]
    public static extern int SymLink(byte* target, byte* path);

    [DllImport(LibC, EntryPoint = "readlink", ExactSpelling = true, SetLastError = true)]
    public static extern nint ReadLink(byte* path, byte* buffer, nuint bufferSize);

    [DllImport(LibC, EntryPoint = "unlink", ExactSpelling = true, SetLastError = true)]
    public static extern int Unlink(byte* path);

    [DllImport(LibC, EntryPoint = "rename", ExactSpelling = true, SetLastError = true)]
    public static extern int Rename(byte* path, byte* newPath);

    // Linux: glibc since 2.28; not in every musl.
    [DllImport(LibC, EntryPoint = "renameat2", ExactSpelling = true, SetLastError = true)]
    public static extern int RenameAt2(int directory, byte* path, int newDirectory, byte* newPath, uint flags);

    // macOS since 10.12.
    [DllImport(LibC, EntryPoint = "renamex_np", ExactSpelling = true, SetLastError = true)]
    public static extern int RenameXNp(byte* path, byte* newPath, uint flags);

    [DllImport(LibC, EntryPoint = "access", ExactSpelling = true, SetLastError = true)]
    public static extern int Access(byte* path, int mode);

    [DllImport(LibC, EntryPoint = "strerror", ExactSpelling = true)]
    public static extern nint StrError(int error);
}
