using System.Diagnostics;
using SymLinks.Unix;

namespace SymLinks.Killed;

/// <summary>The C library of this machine, until the call with a given number: before that the process kills itself, with SIGKILL.</summary>
internal sealed class KillingLibC(int callsToLive, bool canExchange) : ILibC
{
    private readonly LibC _real = new();
    private int _callsLeft = callsToLive;

    public bool SymLink(string target, string path, out int error) => Living.SymLink(target, path, out error);

    public bool IsLink(string path, out int error) => Living.IsLink(path, out error);

    public bool ReadLink(string path, out string target, out int error) => Living.ReadLink(path, out target, out error);

    public bool Unlink(string path, out int error) => Living.Unlink(path, out error);

    public bool Rename(string path, string newPath, out int error) => Living.Rename(path, newPath, out error);

    public bool Move(string path, string newPath, out int error) => Living.Move(path, newPath, out error);

    public bool Exchange(string first, string second, out int error)
    {
        error = UnixSystem.Invalid;
        return canExchange && Living.Exchange(first, second, out error);
    }

    public bool HardLink(string path, string newPath, out int error) => Living.HardLink(path, newPath, out error);

    public (ulong Device, ulong Number) Identity(string path) => Living.Identity(path);

    public bool IsDirectory(string path) => Living.IsDirectory(path);

    public bool IsDirectoryWithoutLinks(string path, out int error) => Living.IsDirectoryWithoutLinks(path, out error);

    public bool MayWrite(string directory, out int error) => Living.MayWrite(directory, out error);

    public string Describe(int error) => _real.Describe(error);

    private LibC Living
    {
        get
        {
            if (_callsLeft-- == 0)
            {
                Process.GetCurrentProcess().Kill();
            }

            return _real;
        }
    }
}
