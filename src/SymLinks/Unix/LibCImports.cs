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

    [DllImport(LibC, EntryPoint = "linkat", ExactSpelling = true, SetLastError = true)]
    public static extern int LinkAt(int directory, byte* path, int newDirectory, byte* newPath, int flags);

    // Linux. Not every C library there has renameat2, statx and openat2, but each has this.
    [DllImport(LibC, EntryPoint = "syscall", ExactSpelling = true, SetLastError = true)]
    public static extern nint SysCall(nint number, nint first, byte* second, nint third, void* fourth, void* fifth);

    // macOS since 10.12.
    [DllImport(LibC, EntryPoint = "renamex_np", ExactSpelling = true, SetLastError = true)]
    public static extern int RenameXNp(byte* path, byte* newPath, uint flags);

    // macOS. Unlike stat it has one layout on every processor.
    [DllImport(LibC, EntryPoint = "getattrlist", ExactSpelling = true, SetLastError = true)]
    public static extern int GetAttrList(byte* path, void* attributes, void* buffer, nuint bufferSize, nuint options);

    [DllImport(LibC, EntryPoint = "close", ExactSpelling = true)]
    public static extern int Close(int descriptor);

    [DllImport(LibC, EntryPoint = "access", ExactSpelling = true, SetLastError = true)]
    public static extern int Access(byte* path, int mode);

    [DllImport(LibC, EntryPoint = "strerror", ExactSpelling = true)]
    public static extern nint StrError(int error);
}
