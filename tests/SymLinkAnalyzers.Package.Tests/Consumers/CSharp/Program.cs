using System;
using System.IO;
using System.Runtime.InteropServices;
using SymLinks;

namespace Consumer
{
    public enum SymbolicLink
    {
        File = 0,
        Directory = 1
    }

    public static class Program
    {
        [DllImport("kernel32.dll")] // reports SLNK1002 SLNK1003
        private static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags); // reports SLNK1001

        public static int Main()
        {
            string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(folder);
            try
            {
                string target = Path.Combine(folder, "target");
                Directory.CreateDirectory(target);
                File.WriteAllText(Path.Combine(target, "file"), "content");

                string file = Path.Combine(folder, "file");
                CreateSymbolicLink(file, Path.Combine(target, "file"), SymbolicLink.File); // reports SLNK2001 SLNK3001
                string directory = Path.Combine(folder, "directory");
                CreateSymbolicLink(directory, target, SymbolicLink.Directory); // reports SLNK2001 SLNK3001

                if (Path.DirectorySeparatorChar == '\\')
                {
                    Console.WriteLine(CreateSymbolicLink(file + "2", target, SymbolicLink.File)); // reports SLNK3001
                }

                string helped = Path.Combine(folder, "helped");
                SymLink.CreateDirectory(helped, target);

                bool works = File.ReadAllText(file) == "content"
                    && File.ReadAllText(Path.Combine(directory, "file")) == "content"
                    && File.ReadAllText(Path.Combine(helped, "file")) == "content";
                Console.WriteLine(works ? "OK" : "no links");
                return works ? 0 : 1;
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }
    }
}
