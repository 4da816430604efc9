using System.Runtime.InteropServices;
using SymLinks.Unix;

namespace SymLinks.Killed;

/// <summary>Every call of the C library, in a process where each is interrupted by a signal before it is made.</summary>
internal static class Interrupted
{
    /// <summary>Gives the names of the calls that failed.</summary>
    public static IReadOnlyList<string> Run(string shim, string folder)
    {
        nint library = NativeLibrary.Load(shim);
        NativeLibrary.SetDllImportResolver(typeof(LibC).Assembly, (_, _, _) => library);
        var system = new LibC();
        string first = Path.Combine(folder, "first");
        string second = Path.Combine(folder, "second");
        string third = Path.Combine(folder, "third");
        var outcomes = new (string Call, bool HasWorked)[]
        {
            (nameof(LibC.SymLink), system.SymLink("target", first, out _)),
            (nameof(LibC.IsLink), system.IsLink(first, out _)),
            (nameof(LibC.ReadLink), system.ReadLink(first, out string target, out _) && target == "target"),
            (nameof(LibC.Rename), system.Rename(first, second, out _)),
            (nameof(LibC.Move), system.Move(second, first, out _)),
            (nameof(LibC.HardLink), system.HardLink(first, third, out _)),
            (nameof(LibC.Exchange), system.Exchange(first, third, out _)),
            (nameof(LibC.Identity), system.Identity(first) != default),
            (nameof(LibC.IsDirectory), system.IsDirectory(folder)),
            (nameof(LibC.IsDirectoryWithoutLinks), system.IsDirectoryWithoutLinks(folder, out _)),
            (nameof(LibC.MayWrite), system.MayWrite(folder, out _)),
            (nameof(LibC.Unlink), system.Unlink(first, out _)),
        };
        return [.. outcomes.Where(outcome => !outcome.HasWorked).Select(outcome => outcome.Call)];
    }
}
