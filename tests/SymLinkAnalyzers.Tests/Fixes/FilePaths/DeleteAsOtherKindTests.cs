using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

public sealed class DeleteAsOtherKindTests() : CallFixTests("SLNK5007", nameof(DeleteAsOtherKind))
{
    [Theory]
    [InlineData("if (!Create(link, target, 3)) return null; [|File.Delete(link)|]; // gone", "if (!Create(link, target, 3)) return null; Directory.Delete(link); // gone")]
    [InlineData("if (!Create(link, target, 2)) return null; [|Directory.Delete(link)|];", "if (!Create(link, target, 2)) return null; File.Delete(link);")]
    [InlineData("if (!Create(link, target, 2)) return null; [|Directory.Delete(link, true)|];", "if (!Create(link, target, 2)) return null; File.Delete(link);")]
    [InlineData("if (!Create(link, target, 2)) return null; [|Directory.Delete(recursive: true, path: link)|];", "if (!Create(link, target, 2)) return null; File.Delete(link);")]
    [InlineData("if (Directory.Exists(target)) { if (!Create(link, target, 3)) return null; } else { if (!Create(link, target, 2)) return null; } [|File.Delete(link)|];", null)]
    [InlineData("if (!Create(link, target, 3)) Log(link); [|File.Delete(link)|];", null)]
    [InlineData("try { if (!Create(link, target, 3)) return null; } finally { [|File.Delete(link)|]; }", null)]
    [InlineData("if (!Create(link, target, 2)) Log(link); [|Directory.Delete(link)|];", "if (!Create(link, target, 2)) Log(link); File.Delete(link);")]
    [InlineData("var info = new FileInfo(link); if (!Create(info.FullName, target, 3)) return null; [|info.Delete()|];", null)]
    public Task Method_for_the_kind_is_called(string body, string? fixedBody) => fixedBody is null ? VerifyBodyNotOfferedAsync(body) : VerifyBodyAsync(body, fixedBody);

    /// <summary>A parameter of the method is called directory.</summary>
    [Theory]
    [InlineData("If Not Create(link, target, 3) Then Return Nothing\n[|File.Delete(link)|]", "If Not Create(link, target, 3) Then Return Nothing\nIO.Directory.Delete(link)")]
    public Task Method_for_the_kind_is_called_in_Visual_Basic(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Fact]
    public Task Deletion_of_Visual_Basic_itself_is_left() => VerifyVisualBasicBodyNotOfferedAsync("If Not Create(link, target, 3) Then Return Nothing\n[|Kill(link)|]");
}
