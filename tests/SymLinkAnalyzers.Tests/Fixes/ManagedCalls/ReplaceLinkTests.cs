using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

public sealed class ReplaceLinkTests() : CallFixTests("SLNK5004", nameof(ReplaceLink))
{
    [Theory]
    [InlineData("File.Delete(link);\n[|Create(link, target, 2)|];", "SymLink.Replace(link, target, SymLinkKind.File);")]
    [InlineData("Directory.Delete(link);\n[|Create(link, target, 3)|];", "SymLink.Replace(link, target, SymLinkKind.Directory);")]
    [InlineData("if (File.Exists(link)) File.Delete(link);\n[|Create(link, target, 2)|];", "SymLink.Replace(link, target, SymLinkKind.File);")]
    [InlineData("if (File.Exists(link) || Directory.Exists(link))\n{\n    File.Delete(link);\n}\n[|Create(link, target, flags)|];", "SymLink.Replace(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File);")]
    [InlineData("File.Delete(link);\nif (![|Create(link, target, 2)|]) throw new Win32Exception();", "SymLink.Replace(link, target, SymLinkKind.File);")]
    [InlineData("File.Delete(link);\n[|CreateByDefault(link, target)|];", "SymLink.Replace(link, target, SymLinkKind.File);")]
    [InlineData("var old = new FileInfo(link);\nif (old.Exists) File.Delete(link);\n[|Create(link, target, 2)|];", "var old = new FileInfo(link);\nSymLink.Replace(link, target, SymLinkKind.File);")]
    [InlineData("foreach (string path in new[] { link })\n{\n    File.Delete(link);\n    [|Create(link, target, 3)|];\n}", "foreach (string path in new[] { link })\n{\n    SymLink.Replace(link, target, SymLinkKind.Directory);\n}")]
    [InlineData("File.Delete(link);\n[|File.CreateSymbolicLink(link, target)|];", "SymLink.Replace(link, target, SymLinkKind.File);")]
    [InlineData("if (Directory.Exists(link)) Directory.Delete(link);\n[|Directory.CreateSymbolicLink(pathToTarget: target, path: link)|];", "SymLink.Replace(pathToTarget: target, path: link, kind: SymLinkKind.Directory);")]
    [InlineData("if (File.Exists(link)) File.Delete(link);\n[|SymLink.CreateDirectory(link, target)|];", "SymLink.Replace(link, target, SymLinkKind.Directory);")]
    [InlineData("File.Delete(link);\n[|SymLink.Create(link, target)|];", "SymLink.Replace(link, target);")]
    [InlineData("File.Delete(link);\n[|SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File)|];", "SymLink.Replace(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File);")]
    public Task Deletion_goes_with_the_call(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("File.Delete(link);\nif (![|SymLink.TryCreateFile(link, target)|]) Log(link);")]
    [InlineData("File.Delete(link);\nFileSystemInfo made = [|File.CreateSymbolicLink(link, target)|];\nLog(made.FullName);")]
    [InlineData("if (directory) File.Delete(link);\n[|File.CreateSymbolicLink(link, target)|];")]
    [InlineData("Directory.Delete(link, true);\n[|Directory.CreateSymbolicLink(link, target)|];")]
    [InlineData("try\n{\n    File.Delete(link);\n    [|File.CreateSymbolicLink(link, target)|];\n}\ncatch (UnauthorizedAccessException)\n{\n    Log(link);\n}")]
    public Task Managed_call_that_needs_more_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Visual_Basic_deletion_goes_with_the_managed_call() => VerifyVisualBasicBodyAsync(
        "File.Delete(link)\n[|File.CreateSymbolicLink(link, target)|]",
        "SymLink.Replace(link, target, SymLinkKind.File)");

    [Fact]
    public Task Wrong_deletion_afterwards_is_corrected() => VerifyBodyAsync(
        "Directory.Delete(link, false);\n[|Create(link, target, 3)|];\nFile.Delete(link);",
        "SymLink.Replace(link, target, SymLinkKind.Directory);\nDirectory.Delete(link);");

    [Fact]
    public Task Arguments_keep_their_lines() => VerifyBodyAsync(
        """
        File.Delete(link);
        [|CreateByDefault(
            link, // The new one.
            target)|];
        """,
        """
        SymLink.Replace(
            link, // The new one.
            target,
            SymLinkKind.File);
        """);

    [Fact]
    public Task Deletion_with_a_comment_in_it_is_kept() => VerifyBodyNotOfferedAsync("if (File.Exists(link)) { /* The old one. */ File.Delete(link); }\n[|Create(link, target, 2)|];");

    [Fact]
    public Task Comments_stay() => VerifyBodyAsync(
        """
        Log(link);

        // The old one.
        File.Delete(link);
        // The new one.
        [|Create(link, target, 2)|]; // Done.
        """,
        """
        Log(link);

        // The old one.
        // The new one.
        SymLink.Replace(link, target, SymLinkKind.File); // Done.
        """);

    [Fact]
    public Task Comment_behind_the_deletion_stays() => VerifyBodyAsync(
        """
        Log(link);
        File.Delete(link); // The old one.
        [|Create(link, target, 2)|];
        """,
        """
        Log(link);
        // The old one.
        SymLink.Replace(link, target, SymLinkKind.File);
        """);

    [Theory]
    [InlineData("File.Delete(link); if (directory) [|Create(link, target, 2)|];")]
    [InlineData("File.Delete(link); if (directory) { [|Create(link, target, 2)|]; }")]
    [InlineData("File.Delete(link); [|Create(link, target, 6)|];")]
    [InlineData("File.Delete(link); return [|Create(link, target, 2)|];")]
    [InlineData("if (directory) File.Delete(link); [|Create(link, target, 2)|];")]
    [InlineData("if (File.Exists(link) && directory) File.Delete(link); [|Create(link, target, 2)|];")]
    [InlineData("File.Delete(link); if (![|Create(link, target, 2)|]) Log(link);")]
    public Task Deletion_that_depends_and_result_that_is_used_are_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("File.Delete(link)\n[|Create(link, target, 2)|]")]
    [InlineData("If File.Exists(link) Then File.Delete(link)\n[|Create(link, target, 2)|]")]
    [InlineData("If File.Exists(link) Then\n    File.Delete(link)\nEnd If\n[|Create(link, target, 2)|]")]
    [InlineData("If (File.Exists(link)) Then File.Delete(link)\n[|Create(link, target, 2)|]")]
    public Task Visual_Basic_deletion_goes_with_the_call(string body) => VerifyVisualBasicBodyAsync(body, "SymLink.Replace(link, target, SymLinkKind.File)");

    [Fact]
    public Task Visual_Basic_wrong_deletion_afterwards_is_corrected() => VerifyVisualBasicBodyAsync(
        "IO.Directory.Delete(link, False)\n[|Create(link, target, 3)|]\nFile.Delete(link)",
        "SymLink.Replace(link, target, SymLinkKind.Directory)\nIO.Directory.Delete(link)");

    [Fact]
    public Task Visual_Basic_deletion_with_a_comment_in_it_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("If File.Exists(link) Then\n    REM The old one.\n    File.Delete(link)\nEnd If\n[|Create(link, target, 2)|]");

    [Fact]
    public Task Visual_Basic_deletion_that_depends_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("If directory Then File.Delete(link)\n[|Create(link, target, 2)|]");
}
