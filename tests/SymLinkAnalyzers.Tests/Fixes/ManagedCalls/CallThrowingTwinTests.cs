using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

public sealed class CallThrowingTwinTests() : CallFixTests("SLNK5005", nameof(CallThrowingTwin))
{
    [Theory]
    [InlineData("[|SymLink.TryCreateFile(link, target)|];", "SymLink.CreateFile(link, target);")]
    [InlineData("[|SymLinks.SymLink.TryCreateDirectory(link, target)|];", "SymLinks.SymLink.CreateDirectory(link, target);")]
    [InlineData("_ = [|SymLink.TryCreateFile(link, target)|];", "SymLink.CreateFile(link, target);")]
    [InlineData("[|SymLink.TryCreate(link, target, SymLinkKind.File, out _)|];", "SymLink.Create(link, target, SymLinkKind.File);")]
    [InlineData("[|SymLink.TryCreate(link, target, SymLinkKind.File, out _, out _)|];", "SymLink.Create(link, target, SymLinkKind.File);")]
    [InlineData("[|SymLink.TryCreate(error: out _, path: link, pathToTarget: target, kind: SymLinkKind.File)|];", "SymLink.Create(path: link, pathToTarget: target, kind: SymLinkKind.File);")]
    [InlineData("[|SymLink.TryCreate(link, target, SymLinkKind.File, out _ /* why */)|];", "SymLink.Create(link, target, SymLinkKind.File /* why */);")]
    [InlineData("Action create = () => [|SymLink.TryCreateFile(link, target)|];", "Action create = () => SymLink.CreateFile(link, target);")]
    public Task Try_goes(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Comments_stay() => VerifyBodyAsync(
        """
        [|SymLink.TryCreate(
            link,
            target,
            SymLinkKind.File, // No folder.
            out _)|];
        """,
        """
        SymLink.Create(
            link,
            target,
            SymLinkKind.File // No folder.
            );
        """);

    [Fact]
    public Task Method_named_alone_is_called() => VerifyFileAsync(
        """
        using static SymLinks.SymLink;

        class Links
        {
            static void Make(string link, string target) => [|TryCreateFile(link, target)|];
        }
        """,
        """
        using static SymLinks.SymLink;

        class Links
        {
            static void Make(string link, string target) => CreateFile(link, target);
        }
        """);

    [Theory]
    [InlineData("bool ok = [|SymLink.TryCreateFile(link, target)|];")]
    [InlineData("_ = /* why */ [|SymLink.TryCreateFile(link, target)|];")]
    [InlineData("[|SymLink.TryCreate(link, target, SymLinkKind.File, out /* why */ _)|];")]
    public Task Local_that_nothing_reads_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("[|SymLink.TryCreateFile(link, target)|]", "SymLink.CreateFile(link, target)")]
    [InlineData("Call [|SymLink.TryCreateDirectory(link, target)|]", "Call SymLink.CreateDirectory(link, target)")]
    public Task Visual_Basic_Try_goes(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Dim failure As SymLinkError, code As Integer\n[|SymLink.TryCreate(link, target, SymLinkKind.File, failure)|]\n[|SymLink.TryReplace(link, target, SymLinkKind.File, failure, code)|]", "Dim failure As SymLinkError, code As Integer\nSymLink.Create(link, target, SymLinkKind.File)\nSymLink.Replace(link, target, SymLinkKind.File)")]
    [InlineData("[|SymLink.TryDelete(link, Nothing)|]", "SymLink.Delete(link)")]
    public Task Visual_Basic_error_goes(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Fact]
    public Task Visual_Basic_local_that_nothing_reads_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("Dim ok = [|SymLink.TryCreateFile(link, target)|]");
}
