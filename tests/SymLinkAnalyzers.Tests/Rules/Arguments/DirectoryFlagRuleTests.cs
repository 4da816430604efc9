using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class DirectoryFlagRuleTests() : CallRuleTests("SLNK3003")
{
    [Fact]
    public Task Message_names_both_kinds() => CSharpMessageAsync(
        "return Create(link, Path.GetDirectoryName(target), [|2|]);",
        "The target is a directory, but CreateSymbolicLinkW creates a file link, which cannot be opened");

    [Theory]
    [InlineData("new DirectoryInfo(target).FullName")]
    [InlineData("Path.GetDirectoryName(target)")]
    [InlineData("Path.GetTempPath()")]
    [InlineData("Directory.GetCurrentDirectory()")]
    [InlineData("Directory.CreateDirectory(target).FullName")]
    [InlineData("Environment.CurrentDirectory")]
    [InlineData("Environment.GetFolderPath(Environment.SpecialFolder.Desktop)")]
    [InlineData("AppContext.BaseDirectory")]
    [InlineData("new DirectoryInfo(target).ToString()")]
    [InlineData("new FileInfo(target).DirectoryName")]
    [InlineData("Environment.SystemDirectory")]
    [InlineData("AppDomain.CurrentDomain.BaseDirectory")]
    [InlineData("Path.GetPathRoot(target)")]
    [InlineData("Directory.GetDirectoryRoot(target)")]
    public Task Directory_with_the_flags_of_a_file_is_reported(string path) => CSharpAsync($"Create(link, {path}, [|2|]);");

    [Theory]
    [InlineData("Path.GetTempFileName()")]
    [InlineData("typeof(C).Assembly.Location")]
    [InlineData("Environment.ProcessPath")]
    [InlineData("Process.GetCurrentProcess().MainModule.FileName")]
    public Task File_with_the_flag_of_a_directory_is_reported(string path) => CSharpAsync($"Create(link, {path}, [|3|]);");

    [Theory]
    [InlineData("if (Directory.Exists(target)) Create(link, target, [|2|]);")]
    [InlineData("if (!Directory.Exists(target)) return null; else Create(link, target, [|2|]);")]
    [InlineData("if (number > 0 && Directory.Exists(target)) { Create(link, target, [|0|]); }")]
    [InlineData("if (File.Exists(target)) Create(link, target, [|1 | 2|]);")]
    [InlineData("if (!Directory.Exists(target) || number > 0) return null; else Create(link, target, [|2|]);")]
    [InlineData("if (number > 0 | !File.Exists(target)) return null; else Create(link, target, [|3|]);")]
    [InlineData("if (Directory.Exists(target)) { int.TryParse(link, out number); Create(link, target, [|2|]); }")]
    [InlineData("return Directory.Exists(target) ? Create(link, target, [|2|]) : Create(link, target, 2);")]
    [InlineData("var directoryInfo = new DirectoryInfo(target); Create(link, directoryInfo.FullName, [|2|]);")]
    [InlineData("string folder = Path.GetDirectoryName(target); Create(link, folder, [|2|]);")]
    [InlineData("foreach (FileInfo file in new DirectoryInfo(target).GetFiles()) Create(link, file.FullName, [|3|]);")]
    [InlineData("foreach (DirectoryInfo sub in new DirectoryInfo(target).GetDirectories()) CreateSymbolicLink(link, sub.FullName, [|LinkFlags.File|]);")]
    [InlineData("if (Directory.Exists(target) && number > 0) Create(link, target, [|2|]);")]
    [InlineData("string path; path = Path.GetDirectoryName(target); Create(link, path, [|2|]);")]
    [InlineData("string path = Path.GetDirectoryName(target); string all = \"\"; all += path; Create(link, path, [|2|]);")]
    [InlineData("string path = Path.GetDirectoryName(target); string other = null; other ??= path; Create(link, path, [|2|]);")]
    [InlineData("foreach (var sub in Directory.GetDirectories(target)) Create(link, sub, [|2|]);")]
    [InlineData("foreach (string file in Directory.EnumerateFiles(target, \"*.txt\")) Create(link, file, [|3|]);")]
    [InlineData("var subs = Directory.GetDirectories(target); foreach (var sub in subs) { string path = sub; Create(link, path, [|2|]); }")]
    [InlineData("if (!Directory.Exists(target)) return null; Create(link, target, [|2|]);")]
    [InlineData("if (!File.Exists(target) || number > 0) throw new IOException(); number++; if (number > 0) { Create(link, target, [|3|]); }")]
    [InlineData("if (File.GetAttributes(target).HasFlag(FileAttributes.Directory)) Create(link, target, [|2|]); else Create(link, target, [|3|]);")]
    [InlineData("if ((File.GetAttributes(target) & FileAttributes.Directory) != 0) Create(link, target, [|2|]);")]
    [InlineData("if ((File.GetAttributes(target) & FileAttributes.Directory) == FileAttributes.Directory) Create(link, target, [|2|]);")]
    [InlineData("if ((File.GetAttributes(target) & FileAttributes.Directory) == 0) return null; Create(link, target, [|2|]);")]
    public Task Kind_known_by_a_test_or_a_local_is_reported(string body) => CSharpAsync(body);

    [Fact]
    public Task Default_flags_are_reported_at_the_call() => CSharpAsync("[|CreateByDefault(link, Path.GetTempPath())|];");

    [Theory]
    [InlineData("if (Directory.Exists(target)) Create(link, target, 3); else Create(link, target, 2);")]
    [InlineData("Create(link, target, Directory.Exists(target) ? 3 : 2);")]
    [InlineData("if (Directory.Exists(link)) Create(link, target, 2);")]
    [InlineData("if (Directory.Exists(target)) { target = target + \".txt\"; Create(link, target, 2); }")]
    [InlineData("if (Directory.Exists(target) || number > 0) Create(link, target, 2);")]
    [InlineData("if (!Directory.Exists(target)) Create(link, target, 3);")]
    [InlineData("Create(link, Path.GetTempPath(), flags);")]
    [InlineData("Create(link, Path.Combine(Path.GetTempPath(), \"file\"), 2);")]
    [InlineData("Create(link, new FileInfo(target).FullName, 3);")]
    [InlineData("string path = Path.GetDirectoryName(target); if (directory) path = target; Create(link, path, 2);")]
    [InlineData("Create(link, target, 3);")]
    [InlineData("Create(link, AppDomain.CurrentDomain.FriendlyName, 3);")]
    [InlineData("Create(link, typeof(C).Assembly.GetName().Name, 3);")]
    [InlineData("Create(link, new StringBuilder(target).ToString(), 2); Create(link, new StringBuilder(target).ToString(), 3);")]
    [InlineData("if (Path.Exists(target)) { Create(link, target, 2); Create(link, target, 3); }")]
    [InlineData("void Change(ref string path) { } if (Directory.Exists(target)) { Change(ref target); Create(link, target, 2); }")]
    [InlineData("if (Directory.Exists(target)) { Create(link, target = link, 2); }")]
    [InlineData("string path = Path.GetDirectoryName(target); path += \".txt\"; Create(link, path, 2);")]
    [InlineData("string path = Path.GetDirectoryName(target); path ??= target; Create(link, path, 2);")]
    [InlineData("foreach (var sub in Directory.GetFileSystemEntries(target)) Create(link, sub, 2);")]
    [InlineData("foreach (var sub in Directory.GetDirectories(target)) Create(link, sub, 3);")]
    [InlineData("foreach (var sub in Directory.GetDirectories(target)) Create(link, sub + \".txt\", 2);")]
    [InlineData("if (!Directory.Exists(target)) return null; target = Path.Combine(target, link); Create(link, target, 2);")]
    [InlineData("if (!Directory.Exists(target)) number++; Create(link, target, 2);")]
    [InlineData("if (!Directory.Exists(target) && !File.Exists(target)) return null; Create(link, target, 2);")]
    [InlineData("if (number > 0) goto create; if (!Directory.Exists(target)) return null; create: number++; Create(link, target, 2);")]
    [InlineData("if (File.GetAttributes(target).HasFlag(FileAttributes.ReparsePoint)) Create(link, target, 2);")]
    [InlineData("if (File.GetAttributes(link).HasFlag(FileAttributes.Directory)) Create(link, target, 2);")]
    [InlineData("if ((File.GetAttributes(target) & FileAttributes.Directory) != FileAttributes.Directory) Create(link, target, 2);")]
    public Task Right_or_unknown_kind_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, Path.GetDirectoryName(target), [|2|])")]
    [InlineData("If Directory.Exists(target) Then Create(link, target, [|2|])")]
    [InlineData("If (Directory.Exists(target)) Then Create(link, (target), [|2|])")]
    [InlineData("Dim folder As New DirectoryInfo(target)\nCreate(link, folder.FullName, [|0|])")]
    [InlineData("Dim folder = Path.GetDirectoryName(target)\nCreate(link, folder, [|2|])")]
    [InlineData("For Each item In Directory.GetDirectories(target)\nCreate(link, item, [|2|])\nNext")]
    [InlineData("If Not Directory.Exists(target) Then Return Nothing\nCreate(link, target, [|2|])")]
    [InlineData("If (File.GetAttributes(target) And FileAttributes.Directory) = FileAttributes.Directory Then Create(link, target, [|2|])")]
    [InlineData("If (File.GetAttributes(target) And FileAttributes.Directory) <> 0 Then Create(link, target, [|2|])")]
    public Task Contradiction_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Theory]
    [InlineData("string path = path; Create(link, path, 2); Create(link, path, 3);")]
    [InlineData("string path = (path); if (Directory.Exists()) Create(link, path, 2);")]
    public Task Half_typed_path_is_silent(string body) => HalfTypedCSharpAsync(body);

    [Theory]
    [InlineData("Create(link, target, If(Directory.Exists(target), 3, 2))")]
    [InlineData("Static folder As String = Path.GetDirectoryName(target)\nCreate(link, folder, 2)")]
    [InlineData("Dim folder = Path.GetDirectoryName(target)\nFor Each folder In Directory.GetFiles(target)\nCreate(link, folder, 2)\nNext")]
    [InlineData("For Each item In Directory.GetDirectories(target)\nitem &= \".txt\"\nCreate(link, item, 2)\nNext")]
    [InlineData("If Not Directory.Exists(target) Then flags = 1\nCreate(link, target, 2)")]
    public Task Right_or_unknown_kind_is_silent_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Fix_is_told_whether_the_flag_is_wanted() => CSharpAsync(
        "Create(link, Path.GetTempPath(), [|2|]);",
        ("FlagIsWanted", "true"));

    [Theory]
    [InlineData("[|File.CreateSymbolicLink(link, Path.GetTempPath())|];")]
    [InlineData("[|Directory.CreateSymbolicLink(link, Path.GetTempFileName())|];")]
    [InlineData("if (Directory.Exists(target)) { [|File.CreateSymbolicLink(link, target)|]; }")]
    [InlineData("[|new FileInfo(link).CreateAsSymbolicLink(Path.GetTempPath())|];")]
    [InlineData("[|new DirectoryInfo(link).CreateAsSymbolicLink(Path.GetTempFileName())|];")]
    [InlineData("[|SymLinks.SymLink.CreateFile(link, Path.GetTempPath())|];")]
    [InlineData("[|SymLinks.SymLink.TryCreateDirectory(link, Path.GetTempFileName())|];")]
    [InlineData("SymLinks.SymLink.Create(link, Path.GetTempPath(), [|SymLinks.SymLinkKind.File|]);")]
    [InlineData("SymLinks.SymLink.Replace(link, Path.GetTempPath(), kind: [|SymLinks.SymLinkKind.File|]);")]
    public Task Managed_link_of_the_other_kind_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Directory.CreateSymbolicLink(link, Path.GetTempPath());")]
    [InlineData("SymLinks.SymLink.Create(link, Path.GetTempPath());")]
    [InlineData("SymLinks.SymLink.Create(link, Path.GetTempPath(), SymLinks.SymLinkKind.Detect);")]
    [InlineData("SymLinks.SymLink.Create(link, Path.GetTempPath(), number > 0 ? SymLinks.SymLinkKind.File : SymLinks.SymLinkKind.Directory);")]
    [InlineData("((FileSystemInfo)new FileInfo(link)).CreateAsSymbolicLink(Path.GetTempPath());")]
    [InlineData("if (OperatingSystem.IsLinux()) File.CreateSymbolicLink(link, Path.GetTempPath());")]
    public Task Managed_link_of_the_right_or_an_unknown_kind_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Message_names_the_managed_method() => CSharpMessageAsync(
        "[|File.CreateSymbolicLink(link, Path.GetTempPath())|];",
        "The target is a directory, but File.CreateSymbolicLink creates a file link, which cannot be opened");

    [Fact]
    public Task Managed_link_of_the_other_kind_is_reported_in_Visual_Basic() =>
        VisualBasicAsync("[|File.CreateSymbolicLink(link, Path.GetTempPath())|]\nDirectory.CreateSymbolicLink(link, Path.GetTempPath())");
}
