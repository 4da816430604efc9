using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Flags;

public sealed class CorrectDirectoryFlagTests() : CallFixTests("SLNK3003", nameof(CorrectDirectoryFlag))
{
    [Theory]
    [InlineData("Create(link, Path.GetTempPath(), [|0|]);", "Create(link, Path.GetTempPath(), DirectoryFlag);")]
    [InlineData("Create(link, Path.GetTempPath(), [|2|]);", "Create(link, Path.GetTempPath(), 2 | DirectoryFlag);")]
    [InlineData("CreateSymbolicLink(link, Path.GetTempPath(), [|LinkFlags.File|]);", "CreateSymbolicLink(link, Path.GetTempPath(), LinkFlags.Directory);")]
    [InlineData("CreateSymbolicLink(link, Path.GetTempPath(), [|0|]);", "CreateSymbolicLink(link, Path.GetTempPath(), LinkFlags.Directory);")]
    [InlineData("CreateSymbolicLink(link, Path.GetTempPath(), [|LinkFlags.AllowUnprivilegedCreate|]);", "CreateSymbolicLink(link, Path.GetTempPath(), LinkFlags.AllowUnprivilegedCreate | LinkFlags.Directory);")]
    [InlineData("CreateByBoolean(link, Path.GetTempPath(), [|false|]);", "CreateByBoolean(link, Path.GetTempPath(), true);")]
    [InlineData("if (Directory.Exists(target)) Create(link, target, [|2|]);", "if (Directory.Exists(target)) Create(link, target, 2 | DirectoryFlag);")]
    public Task Flag_is_set(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Create(link, Path.GetTempFileName(), [|1|]);", "Create(link, Path.GetTempFileName(), 0);")]
    [InlineData("Create(link, Path.GetTempFileName(), [|3|]);", "Create(link, Path.GetTempFileName(), 2);")]
    [InlineData("Create(link, Path.GetTempFileName(), [|DirectoryFlag | 2|]);", "Create(link, Path.GetTempFileName(), 2);")]
    [InlineData("CreateSymbolicLink(link, Path.GetTempFileName(), [|LinkFlags.Directory|]);", "CreateSymbolicLink(link, Path.GetTempFileName(), LinkFlags.File);")]
    [InlineData("CreateSymbolicLink(link, Path.GetTempFileName(), [|LinkFlags.AllowUnprivilegedCreate | LinkFlags.Directory|]);", "CreateSymbolicLink(link, Path.GetTempFileName(), LinkFlags.AllowUnprivilegedCreate);")]
    [InlineData("CreateByBoolean(link, Path.GetTempFileName(), [|true|]);", "CreateByBoolean(link, Path.GetTempFileName(), false);")]
    public Task Flag_is_cleared(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Create(link, Path.GetTempPath(), [|0|]);", "Create(link, Path.GetTempPath(), DirectoryFlag);", "Set the directory flag")]
    [InlineData("Create(link, Path.GetTempFileName(), [|1|]);", "Create(link, Path.GetTempFileName(), 0);", "Clear the directory flag")]
    public Task Title_says_which_way(string body, string fixedBody, string title) => VerifyTitleAsync(body, fixedBody, title);

    [Theory]
    [InlineData("[|CreateByDefault(link, Path.GetTempPath())|];")]
    [InlineData("const int Both = 3; Create(link, Path.GetTempFileName(), [|Both|]);")]
    [InlineData("int known = 2; Create(link, Path.GetTempPath(), [|known|]);")]
    public Task Flags_that_are_hidden_are_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("CreateSymbolicLink(link, Path.GetTempPath(), [|LinkFlags.AllowUnprivilegedCreate|])", "CreateSymbolicLink(link, Path.GetTempPath(), LinkFlags.AllowUnprivilegedCreate Or LinkFlags.Directory)")]
    [InlineData("Create(link, Path.GetTempPath(), [|2|])", "Create(link, Path.GetTempPath(), 2 Or 1)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|1|])", "Create(link, Path.GetTempFileName(), 0)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|(1 Or 2)|])", "Create(link, Path.GetTempFileName(), 2)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|3|])", "Create(link, Path.GetTempFileName(), 2)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|(1)|])", "Create(link, Path.GetTempFileName(), 0)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|1L|])", "Create(link, Path.GetTempFileName(), 0)")]
    public Task Visual_Basic_flag_is_corrected(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("[|File.CreateSymbolicLink(link, Path.GetTempPath())|];", "Directory.CreateSymbolicLink(link, Path.GetTempPath());")]
    [InlineData("[|Directory.CreateSymbolicLink(link, Path.GetTempFileName())|];", "File.CreateSymbolicLink(link, Path.GetTempFileName());")]
    [InlineData("[|System.IO.File.CreateSymbolicLink(link, Path.GetTempPath())|];", "Directory.CreateSymbolicLink(link, Path.GetTempPath());")]
    [InlineData("[|File.CreateSymbolicLink(pathToTarget: Path.GetTempPath(), path: link)|]; // why", "Directory.CreateSymbolicLink(pathToTarget: Path.GetTempPath(), path: link); // why")]
    [InlineData("FileSystemInfo made = [|SymLink.CreateFile(link, Path.GetTempPath())|];", "FileSystemInfo made = SymLink.CreateDirectory(link, Path.GetTempPath());")]
    [InlineData("[|SymLink.CreateFile(link, Path.GetTempPath())|];", "SymLink.CreateDirectory(link, Path.GetTempPath());")]
    [InlineData("[|SymLink.CreateDirectory(link, Path.GetTempFileName())|];", "SymLink.CreateFile(link, Path.GetTempFileName());")]
    [InlineData("if (![|SymLink.TryCreateFile(link, Path.GetTempPath())|]) Log(link);", "if (!SymLink.TryCreateDirectory(link, Path.GetTempPath())) Log(link);")]
    [InlineData("SymLink.Create(link, Path.GetTempPath(), [|SymLinkKind.File|]);", "SymLink.Create(link, Path.GetTempPath(), SymLinkKind.Directory);")]
    [InlineData("SymLink.Create(link, Path.GetTempFileName(), kind: [|SymLinkKind.Directory|]);", "SymLink.Create(link, Path.GetTempFileName(), kind: SymLinkKind.File);")]
    [InlineData("SymLink.Replace(link, Path.GetTempPath(), [|SymLinkKind.File|]);", "SymLink.Replace(link, Path.GetTempPath(), SymLinkKind.Directory);")]
    [InlineData("return SymLink.TryCreate(link, Path.GetTempPath(), [|SymLinkKind.File|], out _);", "return SymLink.TryCreate(link, Path.GetTempPath(), SymLinkKind.Directory, out _);")]
    public Task Managed_call_makes_the_other_kind(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("[|new FileInfo(link).CreateAsSymbolicLink(Path.GetTempPath())|];")]
    [InlineData("var made = [|SymLink.CreateFile(link, Path.GetTempPath())|]; Log(made.DirectoryName!);")]
    [InlineData("FileInfo made = [|SymLink.CreateFile(link, Path.GetTempPath())|];")]
    [InlineData("return (FileSystemInfo)[|SymLink.CreateFile(link, Path.GetTempPath())|] as FileInfo;")]
    public Task Managed_call_whose_object_is_of_its_kind_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("[|IO.File.CreateSymbolicLink(link, Path.GetTempPath())|]", "IO.Directory.CreateSymbolicLink(link, Path.GetTempPath())")]
    [InlineData("[|SymLink.CreateFile(link, Path.GetTempPath())|]", "SymLink.CreateDirectory(link, Path.GetTempPath())")]
    [InlineData("SymLink.Create(link, Path.GetTempFileName(), [|SymLinkKind.Directory|])", "SymLink.Create(link, Path.GetTempFileName(), SymLinkKind.File)")]
    [InlineData("Return [|SymLink.TryCreateDirectory(link, Path.GetTempFileName())|]", "Return SymLink.TryCreateFile(link, Path.GetTempFileName())")]
    public Task Visual_Basic_managed_call_makes_the_other_kind(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Fact]
    public Task Visual_Basic_flags_that_are_hidden_are_kept() => VerifyVisualBasicBodyNotOfferedAsync("Const Both = 3\nCreate(link, Path.GetTempFileName(), [|Both|])");
}
