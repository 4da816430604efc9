using System.Runtime.InteropServices;
using SymLinks;
using SymLinks.Checks;
using SymLinks.Windows;

namespace SymLinks.Mono;

/// <summary>The first argument is an empty folder; the second, where given, a folder that stands for drive C of the kernel32 shim.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        CheckUnix(arguments[0]);
#if NETFRAMEWORK
        CheckException(arguments[0]);
        if (arguments.Length > 1)
        {
            CheckWindows(arguments[1]);
        }
#endif

        return Check.Failures;
    }

    private static void CheckUnix(string folder)
    {
        string At(string name) => Path.Combine(folder, name);
        File.WriteAllText(At("file"), "hello");
        Directory.CreateDirectory(At("directory"));

#if NETFRAMEWORK
        Check.That("Runs on Mono with the build for netstandard2.0, which has a strong name", () =>
            Type.GetType("Mono.Runtime") is not null
            && typeof(SymLink).Assembly.GetReferencedAssemblies().Any(reference => reference.Name == "netstandard")
            && typeof(SymLink).Assembly.GetName().GetPublicKeyToken() is { Length: 8 });
#endif

        Check.That("File link reads as its target", () =>
            SymLink.CreateFile(At("first"), "file").FullName == At("first") && File.ReadAllText(At("first")) == "hello");

        Check.That("Kind of a directory is detected", () => SymLink.Create(At("second"), "directory") is DirectoryInfo);

        Check.That("Names beyond ASCII are kept", () =>
            SymLink.CreateFile(At("ссылка 链接 🔗"), "цель 目标 🎯") is not null && SymLink.GetTarget(At("ссылка 链接 🔗")) == "цель 目标 🎯");

        Check.That("Existing file is AlreadyExists", () => Check.Throws<SymLinkException>(
            () => SymLink.CreateFile(At("file"), "target"),
            exception => exception.Error == SymLinkError.AlreadyExists && exception.NativeErrorCode == 17 && File.ReadAllText(At("file")) == "hello"));

        Check.That("Missing folder is a DirectoryNotFoundException", () => Check.Throws<DirectoryNotFoundException>(
            () => SymLink.CreateFile(At("no/link"), "target"), exception => exception.Message.Contains("Create the folder")));

        Check.That("TryCreate says why", () =>
            !SymLink.TryCreate(At("file"), "target", SymLinkKind.File, out SymLinkError error, out int native)
            && error == SymLinkError.AlreadyExists && native == 17);

        Check.That("Path beyond 260 characters works", () =>
        {
            string deep = Path.Combine(folder, new string('d', 150), new string('e', 150));
            Directory.CreateDirectory(deep);
            string link = Path.Combine(deep, "link");
            return SymLink.CreateFile(link, "target").Name == "link" && SymLink.Exists(link) && SymLink.Delete(link) && !SymLink.Exists(link);
        });

        Check.That("Name beyond the limit is PathTooLong", () =>
            !SymLink.TryCreate(At(new string('n', 300)), "target", SymLinkKind.File, out SymLinkError error) && error == SymLinkError.PathTooLong);

        Check.That("Link is replaced and nothing is left over", () =>
        {
            SymLink.CreateFile(At("third"), "old");
            SymLink.Replace(At("third"), "new");
            return SymLink.GetTarget(At("third")) == "new" && !Directory.GetFileSystemEntries(folder, ".symlink-*").Any();
        });

        Check.That("Plain file is neither replaced nor deleted", () =>
            Check.Throws<SymLinkException>(() => SymLink.Replace(At("file"), "new"), exception => exception.Error == SymLinkError.NotALink)
            && Check.Throws<SymLinkException>(() => SymLink.Delete(At("file")), exception => exception.Error == SymLinkError.NotALink)
            && File.ReadAllText(At("file")) == "hello");

        Check.That("Link to a directory is deleted and the directory stays", () =>
            SymLink.Delete(At("second/")) && !SymLink.Exists(At("second")) && Directory.Exists(At("directory")) && !SymLink.Delete(At("second")));

        Check.That("Chain is resolved", () =>
        {
            SymLink.CreateFile(At("directory/inner"), "../file");
            SymLink.CreateFile(At("outer"), "directory/inner");
            return SymLink.Resolve(At("outer"))!.FullName == At("file");
        });

        Check.That("Circle is Cycle", () =>
        {
            SymLink.CreateFile(At("round"), "about");
            SymLink.CreateFile(At("about"), "round");
            return Check.Throws<SymLinkException>(() => SymLink.Resolve(At("round")), exception => exception.Error == SymLinkError.Cycle);
        });

        Check.That("Name of spaces only is a name like any other", () =>
        {
            string before = Directory.GetCurrentDirectory();
            Directory.SetCurrentDirectory(folder);
            try
            {
                return SymLink.CreateFile(" ", "target").FullName == At(" ") && SymLink.TryCreateFile("\t", "target")
                    && SymLink.GetTarget(" ") == "target" && SymLink.Exists(" ") && SymLink.Delete(" ") && SymLink.Delete("\t");
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
        });

        Check.That("What is tried says why not", () =>
            SymLink.TryReplace(At("tried"), "target", SymLinkKind.File, out SymLinkError none) && none == SymLinkError.None
            && !SymLink.Replace(At("tried"), "target", SymLinkKind.File)
            && SymLink.TryGetTarget(At("tried"), out string? target, out _) && target == "target"
            && SymLink.TryDelete(At("tried"), out _)
            && !SymLink.TryDelete(At("tried"), out SymLinkError nothing) && nothing == SymLinkError.PathNotFound
            && !SymLink.TryReplace(At("file"), "target", SymLinkKind.File, out SymLinkError notALink) && notALink == SymLinkError.NotALink);

        Check.That("Link to a directory is created", () => SymLink.CreateDirectory(At("folder link"), "directory").Exists && SymLink.TryCreateDirectory(At("other"), "directory"));

        Check.That("Target is seen from the folder of the link", () =>
            SymLink.RelativeTarget(At("directory/link"), At("file")) == "../file" && SymLink.RelativeTarget(At("link"), At("file")) == "file");

        Check.That("No path is no link", () => !SymLink.Exists(null) && !SymLink.Exists(string.Empty) && !SymLink.Exists(At("file")));

        Check.That("Folder is probed", () => SymLink.Probe(folder).CanCreate && SymLink.Probe(At("nowhere")).Error == SymLinkError.PathNotFound);

        Check.That("Null, empty and NUL are refused", () =>
            Check.Throws<ArgumentNullException>(() => SymLink.CreateFile(null!, "target"), _ => true)
            && Check.Throws<ArgumentException>(() => SymLink.CreateFile(At("link"), ""), exception => exception.ParamName == "pathToTarget")
            && Check.Throws<ArgumentException>(() => SymLink.CreateFile("li\0nk", "target"), exception => exception.ParamName == "path"));
    }

#if NETFRAMEWORK
    private static void CheckException(string folder) => Check.That("Exception passes from one AppDomain to another whole", () =>
    {
        AppDomain domain = AppDomain.CreateDomain("other");
        domain.SetData("path", Path.Combine(folder, "file"));
        return Check.Throws<SymLinkException>(
            () => domain.DoCallBack(FailInOtherDomain),
            exception => exception.Error == SymLinkError.AlreadyExists && exception.NativeErrorCode == 17
                && exception.Path == Path.Combine(folder, "file") && exception.Target == "target");
    });

    private static void FailInOtherDomain() => SymLink.CreateFile((string)AppDomain.CurrentDomain.GetData("path"), "target");

    private static void CheckWindows(string drive)
    {
        var links = new LinkOperations(new WindowsLinks(new Kernel32()));
        ShimReset(drive, knowsUnprivilegedCreate: 1, developerMode: 1, elevated: 0, hasPosixSemantics: 1);

        Check.That("Windows side creates, replaces, reads and deletes through the shim", () =>
        {
            links.CreateDirectory(@"C:\link", "old");
            links.Replace(@"C:\link", @"new\target", SymLinkKind.Directory);
            return links.Exists(@"C:\link") && links.GetTarget(@"C:\link") == @"new\target" && links.Delete(@"C:\link") && !links.Exists(@"C:\link");
        });

        Check.That("Windows side works beyond 260 characters", () =>
        {
            string deep = new string('d', 150) + "/" + new string('e', 150);
            Directory.CreateDirectory(Path.Combine(drive, deep));
            return links.TryCreate(@"C:\" + deep.Replace('/', '\\') + @"\link", "target", SymLinkKind.File).Succeeded
                && SymLink.Exists(Path.Combine(drive, deep, "link"));
        });

        ShimReset(drive, knowsUnprivilegedCreate: 1, developerMode: 0, elevated: 0, hasPosixSemantics: 1);

        Check.That("Windows side reads the failure as failure", () =>
            links.TryCreate(@"C:\link", "target", SymLinkKind.File) is { Error: SymLinkError.PrivilegeNotHeld, NativeErrorCode: 1314 });
    }

    [DllImport("kernel32.dll", CharSet = CharSet.Ansi)]
    private static extern void ShimReset(string drive, int knowsUnprivilegedCreate, int developerMode, int elevated, int hasPosixSemantics);
#endif
}
