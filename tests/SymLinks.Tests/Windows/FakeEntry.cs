using System.Text;

namespace SymLinks.Tests.Windows;

/// <summary>What stands at one path of the fake: a file, a directory, or a reparse point.</summary>
internal sealed class FakeEntry
{
    public const uint SymbolicLinkTag = 0xA000000C;
    public const uint JunctionTag = 0xA0000003;

    private const uint DirectoryAttribute = 0x10;
    private const uint ArchiveAttribute = 0x20;
    private const uint ReparsePointAttribute = 0x400;

    private FakeEntry(bool isDirectory, uint reparseTag, string? target)
    {
        IsDirectory = isDirectory;
        ReparseTag = reparseTag;
        Target = target;
        ReparseData = target is null ? [] : DataOf(NativeName(target), target);
    }

    public bool IsDirectory { get; }

    public uint ReparseTag { get; }

    /// <summary>The target as it was given.</summary>
    public string? Target { get; }

    public byte[] ReparseData { get; init; }

    public bool IsDeletePending { get; set; }

    public bool IsLink => ReparseTag == SymbolicLinkTag;

    public uint Attributes =>
        (IsDirectory ? DirectoryAttribute : ArchiveAttribute) | (ReparseTag == 0 ? 0 : ReparsePointAttribute);

    public static FakeEntry Directory() => new(true, 0, null);

    public static FakeEntry File() => new(false, 0, null);

    public static FakeEntry Link(string target, bool isDirectory) => new(isDirectory, SymbolicLinkTag, target);

    public static FakeEntry Junction(string target) => new(true, JunctionTag, target);

    public static FakeEntry LinkWithData(byte[] data) => new(false, SymbolicLinkTag, string.Empty) { ReparseData = data };

    /// <summary>A REPARSE_DATA_BUFFER of a symbolic link, with the name for show before the one that counts, as Windows has it.</summary>
    public static byte[] DataOf(string substituteName, string printName)
    {
        byte[] print = Encoding.Unicode.GetBytes(printName);
        byte[] substitute = Encoding.Unicode.GetBytes(substituteName);
        var data = new MemoryStream();
        var writer = new BinaryWriter(data);
        writer.Write(SymbolicLinkTag);
        writer.Write((ushort)(12 + print.Length + substitute.Length));
        writer.Write((ushort)0);
        writer.Write((ushort)print.Length);
        writer.Write((ushort)substitute.Length);
        writer.Write((ushort)0);
        writer.Write((ushort)print.Length);
        writer.Write(substituteName.StartsWith(@"\??\", StringComparison.Ordinal) ? 0 : 1);
        writer.Write(print);
        writer.Write(substitute);
        return data.ToArray();
    }

    private static string NativeName(string target) =>
        target.StartsWith(@"\\?\", StringComparison.Ordinal) || target.StartsWith(@"\\.\", StringComparison.Ordinal) ? @"\??\" + target.Substring(4)
        : target.StartsWith(@"\\", StringComparison.Ordinal) ? @"\??\UNC\" + target.Substring(2)
        : target.Length > 1 && target[1] == ':' ? @"\??\" + target
        : target;
}
