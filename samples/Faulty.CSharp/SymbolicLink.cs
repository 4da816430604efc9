namespace Faulty;

/// <summary>The enum that is found beside most imports of the function. It lacks AllowUnprivilegedCreate = 2.</summary>
internal enum SymbolicLink
{
    File = 0,
    Directory = 1,
}
