namespace SymLinkAnalyzers.Declarations;

/// <summary>How many bytes of a native value managed code reads or writes.</summary>
internal readonly record struct ValueWidth
{
    private const int PointerSizedMark = -1;
    private const int UnknownMark = -2;

    private readonly int _bytes;

    private ValueWidth(int bytes) => _bytes = bytes;

    /// <summary>Nothing is read: the return type is void.</summary>
    public static ValueWidth None => new(0);

    public static ValueWidth PointerSized => new(PointerSizedMark);

    public static ValueWidth Unknown => new(UnknownMark);

    public bool IsUnknown => _bytes == UnknownMark;

    public bool IsNone => _bytes == 0;

    /// <summary>The number of bytes, or null where it is unknown or depends on the process.</summary>
    public int? Bytes => _bytes >= 0 ? _bytes : null;

    public static ValueWidth OfBytes(int bytes) => new(bytes);

    /// <summary>In words, for a message.</summary>
    public override string ToString() => _bytes switch
    {
        PointerSizedMark => "a pointer-sized value",
        1 => "one byte",
        2 => "two bytes",
        4 => "four bytes",
        8 => "eight bytes",
        _ => $"{_bytes} bytes",
    };
}
