using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>What a rewrite of a call knows of the other faults in it.</summary>
public sealed class CarriedFaultTests
{
    public sealed class CallingSymLink() : CallFixTests("SLNK2001", nameof(CallSymLink))
    {
        [Theory]
        [InlineData("[|Create(link, Path.GetTempPath(), 0)|];", "SymLink.CreateDirectory(link, Path.GetTempPath());")]
        [InlineData("[|Create(link, Path.GetTempFileName(), 3)|];", "SymLink.CreateFile(link, Path.GetTempFileName());")]
        [InlineData("[|CreateByBoolean(link, Path.GetTempPath(), false)|];", "SymLink.CreateDirectory(link, Path.GetTempPath());")]
        [InlineData("[|Create(link, Path.GetTempPath(), flags)|];", "SymLink.Create(link, Path.GetTempPath(), (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File);")]
        public Task Kind_is_that_of_the_target(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

        [Theory]
        [InlineData("[|Create(link, target, 4)|];")]
        [InlineData("[|Create(link, target, directory ? 5 : 4)|];")]
        [InlineData("[|Create(link, Path.GetTempFileName(), Compute() | 1)|];")]
        [InlineData("FileInfo info = new FileInfo(link); [|Create(info.FullName, target, 3)|]; info.Delete();")]
        [InlineData("[|Create(link, target, 3)|]; File.Delete(/* the link */ link);")]
        public Task Call_with_flags_whose_fault_would_be_lost_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

        [Theory]
        [InlineData("[|Create(link, target, 3)|];\nDirectory.Delete(link);", "SymLink.CreateDirectory(link, target);\nDirectory.Delete(link);")]
        [InlineData("if (OperatingSystem.IsWindows())\n{\n    [|Create(link, target, 3)|];\n    File.Delete(link);\n}", "if (OperatingSystem.IsWindows())\n{\n    SymLink.CreateDirectory(link, target);\n    File.Delete(link);\n}")]
        [InlineData("[|Create(link, target, 3)|];\nFile.Delete(link);", "SymLink.CreateDirectory(link, target);\nDirectory.Delete(link);")]
        [InlineData("[|Create(link, target, 2)|];\nif (directory) Directory.Delete(link);\nelse Directory.Delete(link, false);", "SymLink.CreateFile(link, target);\nif (directory) File.Delete(link);\nelse File.Delete(link);")]
        public Task Deletion_is_right_afterwards_or_still_reported(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

        [Theory]
        [InlineData("[|Create(link, Path.GetTempPath(), 0)|]", "SymLink.CreateDirectory(link, Path.GetTempPath())")]
        [InlineData("[|Create(link, Path.GetTempFileName(), 1)|]", "SymLink.CreateFile(link, Path.GetTempFileName())")]
        public Task Visual_Basic_kind_is_that_of_the_target(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

        [Theory]
        [InlineData("[|Create(link, target, 4)|]")]
        [InlineData("[|Create(link, target, 3)|]\nKill(link)")]
        public Task Visual_Basic_call_whose_fault_would_be_lost_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);
    }

    /// <summary>Two calls of which one makes the link: the deletion is corrected with either, and once.</summary>
    public sealed class TryingTwice() : CallFixTests("SLNK5001", nameof(CallSymLink))
    {
        [Fact]
        public Task Deletion_of_both_is_corrected() => VerifyBodyAsync(
            "if (![|Create(link, target, 3)|] && ![|Create(link, target, 1)|]) return null;\nFile.Delete(link);",
            "if (!SymLink.TryCreateDirectory(link, target) && !SymLink.TryCreateDirectory(link, target)) return null;\nDirectory.Delete(link);");

        [Fact]
        public Task Visual_Basic_deletion_of_both_is_corrected() => VerifyVisualBasicBodyAsync(
            "If Not [|Create(link, target, 3)|] AndAlso Not [|Create(link, target, 1)|] Then Return Nothing\nFile.Delete(link)",
            "If Not SymLink.TryCreateDirectory(link, target) AndAlso Not SymLink.TryCreateDirectory(link, target) Then Return Nothing\nIO.Directory.Delete(link)");
    }

    public sealed class CallingFramework() : CallFixTests("SLNK2001", nameof(CallFrameworkApi))
    {
        [Theory]
        [InlineData("[|Create(link, Path.GetTempPath(), 0)|];", "Directory.CreateSymbolicLink(link, Path.GetTempPath());")]
        [InlineData("[|Create(link, target, 3)|]; File.Delete(link);", "Directory.CreateSymbolicLink(link, target); Directory.Delete(link);")]
        [InlineData("[|Create(link, \"a/b\", 0)|];", "File.CreateSymbolicLink(link, \"a\\\\b\");")]
        [InlineData("[|Create(link, @\"a/b\" + target, 0)|];", "File.CreateSymbolicLink(link, @\"a\\b\" + target);")]
        [InlineData("[|Create(link, $\"a/{target}\", 0)|];", "File.CreateSymbolicLink(link, $\"a\\\\{target}\");")]
        [InlineData("[|Create(target: \"a/b\", link: link, flags: 0)|];", "File.CreateSymbolicLink(pathToTarget: \"a\\\\b\", path: link);")]
        public Task Kind_and_text_are_those_that_are_meant(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

        [Theory]
        [InlineData("string made = \"a/b\"; [|Create(link, made, 0)|];")]
        [InlineData("FileInfo info = new FileInfo(link); [|Create(info.FullName, target, 3)|]; info.Delete();")]
        [InlineData("[|Create(link, target, 4)|];")]
        public Task Call_whose_fault_would_be_lost_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

        [Fact]
        public Task Visual_Basic_text_is_the_one_that_is_meant() =>
            VerifyVisualBasicBodyAsync("[|Create(link, \"a/b\", 0)|]", "File.CreateSymbolicLink(link, \"a\\b\")");
    }
}
