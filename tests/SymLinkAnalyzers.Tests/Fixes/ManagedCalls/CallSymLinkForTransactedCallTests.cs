using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

public sealed class CallSymLinkForTransactedCallTests() : CallFixTests("SLNK5003", nameof(CallSymLink))
{
    [Theory]
    [InlineData("[|CreateTransacted(link, target, 2, handle)|];", "SymLink.CreateFile(link, target);")]
    [InlineData("[|CreateTransacted(link, target, flags, handle)|];", "SymLink.Create(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File);")]
    [InlineData("if (![|CreateTransacted(link, target, 3, handle)|]) throw new Win32Exception();", "SymLink.CreateDirectory(link, target);")]
    [InlineData("return [|CreateTransacted(transaction: handle, link: link, target: target, flags: 2)|];", "return SymLink.TryCreateFile(path: link, pathToTarget: target);")]
    public Task Transaction_goes(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Transaction_that_is_begun_there_is_kept() => VerifyMembersNotOfferedAsync(
        """
        static IntPtr Begin() => IntPtr.Zero;

        void N(string link, string target) => [|CreateTransacted(link, target, 2, Begin())|];
        """);

    [Theory]
    [InlineData("[|CreateTransacted(link, target, 2, handle)|]", "SymLink.CreateFile(link, target)")]
    [InlineData("Return [|CreateTransacted(link, target, 3, handle)|]", "Return SymLink.TryCreateDirectory(link, target)")]
    public Task Visual_Basic_transaction_goes(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);
}
