using System.Runtime.InteropServices;
using SymLinks;

namespace Library
{
    public static class Links
    {
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        private static extern bool CreateNative(string link, string target, uint flags); // reports SLNK1001

        public static bool TryCreate(string link, string target, uint flags) => CreateNative(link, target, flags);

        public static void Create(string link, string target) => SymLink.CreateFile(link, target);
    }
}
