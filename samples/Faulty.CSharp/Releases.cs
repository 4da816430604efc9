using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Faulty;

/// <summary>Unpacked releases side by side in one folder, and links that say which of them is in use.</summary>
internal sealed class Releases(string folder)
{
    private const uint DirectoryFlag = 0x1;

    public string Add(string version)
    {
        string release = Path.Combine(folder, version);
        Directory.CreateDirectory(release);
        File.WriteAllText(Path.Combine(release, "release.txt"), version);
        return release;
    }

    /// <summary>The try block looks careful, but the function does not throw: it returns.</summary>
    public void Activate(string version)
    {
        try
        {
            NativeMethods.CreateSymbolicLink(Path.Combine(folder, "current"), Path.Combine(folder, version), SymbolicLink.Directory);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"Cannot activate {version}: {error.Message}");
        }
    }

    /// <summary>Checked, and with the reason, but it works for administrators alone.</summary>
    public void Stage(string version)
    {
        if (!NativeMethods.CreateLink(Path.Combine(folder, "next"), Path.Combine(folder, version), DirectoryFlag))
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>The result goes into a local that nobody looks at.</summary>
    public void LinkNotes(string version)
    {
        int result = NativeMethods.CreateSymbolicLinkW(Path.Combine(folder, "release.txt"), Path.Combine(folder, version, "release.txt"), 0);
    }

    /// <summary>The discard keeps the compiler quiet, and the failure too.</summary>
    public void Pin(string version)
    {
        _ = NativeMethods.CreateWithFlags(Path.Combine(folder, "pinned"), Path.Combine(folder, version), LinkFlags.Directory);
    }
}
