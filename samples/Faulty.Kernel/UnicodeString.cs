using System.Runtime.InteropServices;

namespace Faulty.Kernel;

/// <summary>UNICODE_STRING, as kernel routines take names.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct UnicodeString
{
    private readonly ushort _length;
    private readonly ushort _maximumLength;
    private readonly IntPtr _buffer;

    public UnicodeString(string text)
    {
        _length = (ushort)(text.Length * sizeof(char));
        _maximumLength = _length;
        _buffer = Marshal.StringToHGlobalUni(text);
    }
}
