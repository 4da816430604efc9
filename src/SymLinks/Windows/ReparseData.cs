using System.Text;

namespace SymLinks.Windows;

/// <summary>The REPARSE_DATA_BUFFER of a symbolic link.</summary>
/// <remarks>Source: Microsoft, "REPARSE_DATA_BUFFER structure (ntifs.h)".</remarks>
internal static class ReparseData
{
    private const int SubstituteNameField = 8;
    private const int PrintNameField = 12;
    private const int NamesStart = 20;

    private const string NativePrefix = @"\??\";
    private const string NativeNetworkPrefix = @"\??\UNC\";

    /// <summary>
    /// The target. Of the two names in the buffer the substitute is the one that Windows follows; the other is for show
    /// and may say anything.
    /// </summary>
    /// <returns>Null where the data is not that of a symbolic link, or holds no name.</returns>
    public static string? Target(byte[] data)
    {
        string? name = Name(data, SubstituteNameField);
        if (name is { Length: 0 })
        {
            name = Name(data, PrintNameField);
        }

        return name is null or "" ? null : WithoutNativePrefix(name);
    }

    /// <summary>What a target will read as once a link holds it.</summary>
    public static string AsRead(string target) =>
        WindowsPath.IsExtended(target) || WindowsPath.IsInDeviceForm(target)
            ? WithoutNativePrefix(NativePrefix + target.Substring(WindowsPath.ExtendedPrefix.Length))
            : target;

    private static string WithoutNativePrefix(string name)
    {
        if (name.StartsWith(NativeNetworkPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return @"\\" + name.Substring(NativeNetworkPrefix.Length);
        }

        if (!name.StartsWith(NativePrefix, StringComparison.Ordinal))
        {
            return name;
        }

        string rest = name.Substring(NativePrefix.Length);
        return WindowsPath.StartsWithDrive(rest) ? rest : WindowsPath.ExtendedPrefix + rest;
    }

    private static string? Name(byte[] data, int field)
    {
        if (data.Length < NamesStart)
        {
            return null;
        }

        int start = NamesStart + Number(data, field);
        int length = Number(data, field + 2);
        return start + length <= data.Length ? Encoding.Unicode.GetString(data, start, length) : null;
    }

    private static int Number(byte[] data, int offset) => data[offset] | (data[offset + 1] << 8);
}
