using System.Runtime.InteropServices;

namespace Consumer
{
    public static class Links
    {
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        private static extern bool CreateSymbolicLink(string link, string target, int flags); // advice that Recommended gives: SLNK1009

        public static void Make(string link, string target)
        {
            CreateSymbolicLink(link, target, 2); // a warning: SLNK2001; advice that All gives: SLNK5001
        }
    }
}
