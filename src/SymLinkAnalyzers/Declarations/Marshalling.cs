using System.Runtime.InteropServices;

namespace SymLinkAnalyzers.Declarations;

/// <summary>How one value is marshalled, as far as the declaration says.</summary>
/// <param name="Type">Meaningful when <paramref name="Source"/> is <see cref="MarshallingSource.Given"/>.</param>
internal readonly record struct Marshalling(MarshallingSource Source, UnmanagedType Type)
{
    // UnmanagedType.VBByRefStr, which is marked obsolete.
    private const UnmanagedType VisualBasicByRefString = (UnmanagedType)0x22;

    public static Marshalling Default => new(MarshallingSource.Default, default);

    public static Marshalling Unknown => new(MarshallingSource.Unknown, default);

    /// <summary>Whether this is a string of a Visual Basic Declare, in metadata: passed by value, though its type says ByRef.</summary>
    public bool IsVisualBasicByRefString => Source == MarshallingSource.Given && Type == VisualBasicByRefString;

    public static Marshalling Given(UnmanagedType type) => new(MarshallingSource.Given, type);
}
