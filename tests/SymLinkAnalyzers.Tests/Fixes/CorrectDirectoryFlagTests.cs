using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

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
    [InlineData("int known = 2; Create(link, Path.GetTempPath(), [|known|]);")]
    [InlineData("Create(link, Path.GetTempFileName(), [|3|]);")]
    public Task Flags_that_are_hidden_are_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("CreateSymbolicLink(link, Path.GetTempPath(), [|LinkFlags.AllowUnprivilegedCreate|])", "CreateSymbolicLink(link, Path.GetTempPath(), LinkFlags.AllowUnprivilegedCreate Or LinkFlags.Directory)")]
    [InlineData("Create(link, Path.GetTempPath(), [|2|])", "Create(link, Path.GetTempPath(), 2 Or 1)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|1|])", "Create(link, Path.GetTempFileName(), 0)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|(1 Or 2)|])", "Create(link, Path.GetTempFileName(), 2)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|(1)|])", "Create(link, Path.GetTempFileName(), 0)")]
    [InlineData("Create(link, Path.GetTempFileName(), [|1L|])", "Create(link, Path.GetTempFileName(), 0)")]
    public Task Visual_Basic_flag_is_corrected(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Fact]
    public Task Visual_Basic_flags_that_are_hidden_are_kept() => VerifyVisualBasicBodyNotOfferedAsync("Create(link, Path.GetTempFileName(), [|3|])");
}
