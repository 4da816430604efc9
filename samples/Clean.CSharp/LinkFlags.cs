namespace Clean;

[Flags]
internal enum LinkFlags : uint
{
    File = 0x0,
    Directory = 0x1,
    AllowUnprivilegedCreate = 0x2,
}
