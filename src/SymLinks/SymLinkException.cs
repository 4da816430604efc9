#if NETSTANDARD2_0
using System.Runtime.Serialization;
#endif

namespace SymLinks;

/// <summary>
/// The error of an operation on a symbolic link. The message names the path, the target, the reason and what to do about it.
/// </summary>
/// <remarks>
/// A missing folder is a <see cref="DirectoryNotFoundException"/> and refused access an
/// <see cref="UnauthorizedAccessException"/> instead, as in the rest of <c>System.IO</c>.
/// </remarks>
#if NETSTANDARD2_0
[Serializable]
#endif
public sealed class SymLinkException : IOException
{
    private const int Win32Facility = unchecked((int)0x80070000);
    private const int GenericIOError = unchecked((int)0x80131620);
    private const int PathTooLong = unchecked((int)0x800700CE);

    internal SymLinkException(string message, LinkResult result, bool isWindows, string path, string? target)
        : base(message, HResultOf(result, isWindows))
    {
        Error = result.Error;
        NativeErrorCode = result.NativeErrorCode;
        Path = path;
        Target = target;
    }

#if NETSTANDARD2_0
    private SymLinkException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        Error = (SymLinkError)info.GetInt32(nameof(Error));
        NativeErrorCode = info.GetInt32(nameof(NativeErrorCode));
        Path = info.GetString(nameof(Path));
        Target = info.GetString(nameof(Target));
    }

    /// <summary>Writes the exception to <paramref name="info"/>, so that it can cross AppDomains on .NET Framework.</summary>
    /// <param name="info">The data to write to.</param>
    /// <param name="context">Not used.</param>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Error), (int)Error);
        info.AddValue(nameof(NativeErrorCode), NativeErrorCode);
        info.AddValue(nameof(Path), Path);
        info.AddValue(nameof(Target), Target);
    }
#endif

    /// <summary>Why it failed.</summary>
    public SymLinkError Error { get; }

    /// <summary>
    /// The system's error code: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 if no call failed.
    /// </summary>
    public int NativeErrorCode { get; }

    /// <summary>The path of the link, as it was given.</summary>
    public string? Path { get; }

    /// <summary>The target, as it was given; null if the operation has none.</summary>
    public string? Target { get; }

    // As System.IO does: a Windows error becomes an HRESULT unless it is one, an errno stays as it is, and one error has its own.
    private static int HResultOf(in LinkResult result, bool isWindows)
    {
        int code = result.NativeErrorCode;
        return code == 0 ? GenericIOError
            : !isWindows ? (result.Error == SymLinkError.PathTooLong ? PathTooLong : code)
            : (code & 0xFFFF0000) == 0 ? Win32Facility | code
            : code;
    }
}
