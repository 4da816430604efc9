using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Clean;

/// <summary>Every way to come by flags that are right, or that nobody but the caller can judge.</summary>
[SupportedOSPlatform("windows")]
internal static class FlagChoices
{
    private const int InvalidParameter = 87;

    public static bool ByKind(string link, string target, bool isDirectory) =>
        NativeMethods.CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate | (isDirectory ? LinkFlags.Directory : LinkFlags.File));

    public static bool ByCaller(string link, string target, LinkFlags flags) => NativeMethods.CreateSymbolicLink(link, target, flags);

    public static bool BySteps(string link, string target)
    {
        LinkFlags flags = LinkFlags.File;
        if (Directory.Exists(target))
        {
            flags |= LinkFlags.Directory;
        }

        flags |= LinkFlags.AllowUnprivilegedCreate;
        return NativeMethods.CreateSymbolicLink(link, target, flags);
    }

    /// <summary>Windows older than 10.1703 answers 87 to a flag that it does not know.</summary>
    public static void WithRetry(string link, string target)
    {
        if (NativeMethods.CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate))
        {
            return;
        }

        int error = Marshal.GetLastPInvokeError();
        if (error != InvalidParameter)
        {
            throw new Win32Exception(error);
        }

        if (!NativeMethods.CreateSymbolicLink(link, target, LinkFlags.File))
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    public static bool WhenElevated(string link, string target) =>
        Environment.IsPrivilegedProcess && NativeMethods.CreateSymbolicLink(link, target, LinkFlags.File);
}
