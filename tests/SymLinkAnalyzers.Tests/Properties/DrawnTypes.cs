namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>The types that drawn declarations use.</summary>
internal static class DrawnTypes
{
    public static (string Path, string Content) CSharp { get; } = ("/0/Types.cs", """
        public enum LinkFlags
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        public enum UnsignedLinkFlags : uint
        {
            Directory = 1,
        }

        public enum Answer : byte
        {
            No,
        }

        public readonly struct Boolean8
        {
            private readonly byte _value;

            public bool IsTrue => _value != 0;
        }
        """);

    public static (string Path, string Content) VisualBasic { get; } = ("/0/Types.vb", """
        Public Enum LinkFlags
            File = 0
            Directory = 1
            AllowUnprivilegedCreate = 2
        End Enum

        Public Enum UnsignedLinkFlags As UInteger
            Directory = 1
        End Enum

        Public Enum Answer As Byte
            No
        End Enum

        Public Structure Boolean8
            Private _value As Byte
        End Structure
        """);
}
