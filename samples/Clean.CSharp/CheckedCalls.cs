using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Clean;

/// <summary>Every way to look at the result.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class CheckedCalls
{
    private const uint Unprivileged = (uint)LinkFlags.AllowUnprivilegedCreate;

    public static void Throw(string link, string target)
    {
        if (!NativeMethods.CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate))
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"Cannot link '{link}' to '{target}'.");
        }
    }

    public static bool Return(string link, string target) => NativeMethods.CreateByProbedName(link, target, Unprivileged);

    public static int ReturnError(string link, string target)
    {
        byte result = NativeMethods.CreateSymbolicLinkW(link, target, 2);
        int error = Marshal.GetLastPInvokeError();
        return result != 0 ? 0 : error;
    }

    public static string Describe(string link, string target) =>
        NativeMethods.CreateForStruct(link, target, LinkFlags.AllowUnprivilegedCreate) ? "linked" : new Win32Exception(Marshal.GetLastPInvokeError()).Message;

    public static void Switch(string link, string target)
    {
        switch (NativeMethods.CreateForEnum(link, target, LinkFlags.Directory | LinkFlags.AllowUnprivilegedCreate))
        {
            case NativeAnswer.Failure:
                throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    public static void Pass(string link, string target) =>
        Require(NativeMethods.CreateGenerated(link, target, LinkFlags.AllowUnprivilegedCreate));

    public static void Pin(string link, string target)
    {
        fixed (char* linkText = link, targetText = target)
        {
            Require(NativeMethods.CreateBlittable(linkText, targetText, Unprivileged) != 0);
        }
    }

    /// <summary>The error code is the result, where it is read at once.</summary>
    public static void ReadErrorAtOnce(string link, string target)
    {
        Marshal.SetLastPInvokeError(0);
        NativeMethods.CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate);
        int error = Marshal.GetLastPInvokeError();
        if (error is not 0 and not 183)
        {
            throw new Win32Exception(error);
        }
    }

    public static IEnumerable<string> FindFailures(IEnumerable<(string Link, string Target)> links) =>
        from pair in links
        where !NativeMethods.CreateSymbolicLink(pair.Link, pair.Target, LinkFlags.AllowUnprivilegedCreate)
        select pair.Link;

    private static void Require(bool succeeded)
    {
        if (!succeeded)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }
}
