namespace Clean;

/// <summary>The BOOLEAN of the Windows headers, as binding generators write it: one byte, true unless it is zero.</summary>
internal readonly struct NativeBoolean
{
    private readonly byte _value;

    public NativeBoolean(byte value) => _value = value;

    public static implicit operator bool(NativeBoolean value) => value._value != 0;
}
