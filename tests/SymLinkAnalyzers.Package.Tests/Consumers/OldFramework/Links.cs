using System.Runtime.InteropServices;

namespace Consumer
{
    public static class Links
    {
        [DllImport("kernel32.dll")] // reports SLNK1002 SLNK1003
        private static extern bool CreateSymbolicLink(string link, string target, int flags); // reports SLNK1001

        public static void Make(string link, string target)
        {
            CreateSymbolicLink(link, target, 0); // reports SLNK2001 SLNK3001
        }
    }
}
