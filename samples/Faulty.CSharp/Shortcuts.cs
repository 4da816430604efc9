using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Faulty.Library;
using SymLinks;

namespace Faulty;

/// <summary>Links to the documents that are used most. Each is made by code that looks at the result, and sees the wrong thing.</summary>
internal sealed class Shortcuts(string folder)
{
    private const int AllowUnprivilegedCreate = 2;

    /// <summary>In a Release build there is no assertion, and no link.</summary>
    public void Assert(string document)
    {
        Debug.Assert(Kernel32.CreateSymbolicLink(PathOf("asserted"), document, AllowUnprivilegedCreate), "no link");
    }

    /// <summary>Writing to the console may set the error too.</summary>
    public void ReportThenRead(string document)
    {
        if (!Kernel32.CreateSymbolicLink(PathOf("reported"), document, AllowUnprivilegedCreate))
        {
            Console.Error.WriteLine($"Cannot link to {document}.");
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }
    }

    /// <summary>The runtime may have called Windows in between; that is why it keeps the error.</summary>
    public int ReadThroughImport(string document)
    {
        bool linked = Kernel32.CreateSymbolicLink(PathOf("imported"), document, AllowUnprivilegedCreate);
        return linked ? 0 : Kernel32.GetLastError();
    }

    /// <summary>1314 is a positive number, so as an HRESULT it is a success.</summary>
    public void ThrowForError(string document)
    {
        if (!Kernel32.CreateSymbolicLink(PathOf("thrown"), document, AllowUnprivilegedCreate))
        {
            Marshal.ThrowExceptionForHR(Marshal.GetLastWin32Error());
        }
    }

    /// <summary>Only an import that says SetLastError keeps the error.</summary>
    public void ReadUncaptured(string document)
    {
        if (!NativeMethods.CreateSymbolicLink(PathOf("uncaptured"), document, (SymbolicLink)AllowUnprivilegedCreate))
        {
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }
    }

    /// <summary>A success leaves the error of some earlier failure as it is.</summary>
    public bool TrustTheError(string document) =>
        Kernel32.CreateSymbolicLink(PathOf("trusted"), document, AllowUnprivilegedCreate) && Marshal.GetLastWin32Error() == 0;

    /// <summary>Any byte but 0 is a success.</summary>
    public bool CompareWithOne(string document) => Kernel32.CreateSymbolicLinkByte(PathOf("compared"), document, AllowUnprivilegedCreate) == 1;

    /// <summary>The import of another's library takes a failure for a success, however the result is looked at.</summary>
    public bool TrustTheLibrary(string document) => ShellMethods.CreateSymbolicLink(PathOf("library"), document, AllowUnprivilegedCreate);

    /// <summary>The library says why, to whoever asks.</summary>
    public void TryAndForget(string document)
    {
        SymLink.TryCreateFile(PathOf("tried"), document);
    }

    /// <summary>On Windows a missing privilege is no UnauthorizedAccessException.</summary>
    public void CopyWithoutPrivilege(string document)
    {
        try
        {
            File.CreateSymbolicLink(PathOf("copied"), document);
        }
        catch (UnauthorizedAccessException)
        {
            File.Copy(document, PathOf("copied"));
        }
    }

    /// <summary>A link to a directory is a directory, and stays.</summary>
    public bool CanLinkTo(string directory)
    {
        string probe = PathOf("probe");
        if (!Kernel32.CreateSymbolicLink(probe, directory, 1 | AllowUnprivilegedCreate))
        {
            return false;
        }

        File.Delete(probe);
        return true;
    }

    /// <summary>A shell makes the link, and keeps it to itself when it does not.</summary>
    public void AskTheShell(string document)
    {
        Process.Start("cmd.exe", $"/c mklink \"{PathOf("asked")}\" \"{document}\"")?.WaitForExit();
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".lnk");
}
