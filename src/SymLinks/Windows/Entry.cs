namespace SymLinks.Windows;

/// <summary>
/// What stands at a path, held open. What is found out about it and done to it happens to the same thing, whatever takes
/// its place at the path meanwhile.
/// </summary>
internal sealed class Entry : IDisposable
{
    public const uint ReadAttributes = 0x80;
    public const uint ReadAttributesAndDelete = ReadAttributes | 0x10000;

    private const uint DirectoryAttribute = 0x10;
    private const uint ReparsePointAttribute = 0x400;
    private const uint SymbolicLinkTag = 0xA000000C;

    private readonly IKernel32 _kernel32;

    private Entry(IKernel32 kernel32, nint handle, uint attributes, uint reparseTag)
    {
        _kernel32 = kernel32;
        Handle = handle;
        Kind = (attributes & DirectoryAttribute) != 0 ? SymLinkKind.Directory : SymLinkKind.File;
        IsSymbolicLink = reparseTag == SymbolicLinkTag;
    }

    public nint Handle { get; }

    public SymLinkKind Kind { get; }

    public bool IsSymbolicLink { get; }

    /// <summary>Gives null and the error where the entry cannot be opened or does not tell what it is.</summary>
    public static Entry? Open(IKernel32 kernel32, string fullPath, uint access, out int error)
    {
        if (!kernel32.OpenWithoutFollowing(fullPath, access, out nint handle, out error))
        {
            return null;
        }

        // Only what is a reparse point has a tag, and some file systems do not even know the question.
        uint reparseTag = 0;
        bool isKnown = kernel32.GetAttributes(handle, out uint attributes, out error)
            && ((attributes & ReparsePointAttribute) == 0 || kernel32.GetReparseTag(handle, out reparseTag, out error));
        if (!isKnown)
        {
            kernel32.Close(handle);
            return null;
        }

        return new Entry(kernel32, handle, attributes, reparseTag);
    }

    /// <summary>Deletes it: at once where the file system can, else when the last handle to it is closed.</summary>
    public bool Delete(out int error) =>
        _kernel32.Delete(Handle, posixSemantics: true, out error)
        || (WindowsErrors.IsUnsupported(error) && _kernel32.Delete(Handle, posixSemantics: false, out error));

    public void Dispose() => _kernel32.Close(Handle);
}
