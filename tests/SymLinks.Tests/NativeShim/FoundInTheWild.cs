using System.Runtime.InteropServices;

namespace SymLinks.Tests.NativeShim;

/// <summary>Declarations of CreateSymbolicLinkW as public code has them, and the right one.</summary>
internal static partial class FoundInTheWild
{
    private const string EntryPoint = "CreateSymbolicLinkW";

    [DllImport("kernel32.dll", EntryPoint = EntryPoint, CharSet = CharSet.Unicode, SetLastError = true)]
    public static extern bool PlainBool(string link, string target, uint flags);

    [DllImport("kernel32.dll", EntryPoint = EntryPoint, CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool MarshalledAsBool(string link, string target, uint flags);

    [DllImport("kernel32.dll", EntryPoint = EntryPoint, CharSet = CharSet.Unicode, SetLastError = true)]
    public static extern int Int(string link, string target, uint flags);

    [DllImport("kernel32.dll", EntryPoint = EntryPoint, CharSet = CharSet.Unicode, SetLastError = true)]
    public static extern uint UInt(string link, string target, uint flags);

    [LibraryImport("kernel32.dll", EntryPoint = EntryPoint, StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GeneratedAsBool(string link, string target, uint flags);

    [LibraryImport("kernel32.dll", EntryPoint = EntryPoint, StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.VariantBool)]
    public static partial bool GeneratedAsVariantBool(string link, string target, uint flags);

    [DllImport("kernel32.dll", EntryPoint = EntryPoint, CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.I1)]
    public static extern bool Right(string link, string target, uint flags);
}
