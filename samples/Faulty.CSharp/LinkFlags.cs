namespace Faulty;

/// <summary>Flags are counted 1, 2, 4: so they are, but in the Windows headers a file is 0.</summary>
[Flags]
internal enum LinkFlags
{
    File = 1,
    Directory = 2,
    AllowUnprivilegedCreate = 4,
}
