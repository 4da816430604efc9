using System.Runtime.InteropServices;

namespace Consumer
{
    public static class Program
    {
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        private static extern bool CreateSymbolicLink(string link, string target, int flags); // reports SLNK1009

        public static void Main()
        {
            CreateSymbolicLink("link", "target", 2); // reports SLNK2001 SLNK5001
        }
    }
}
