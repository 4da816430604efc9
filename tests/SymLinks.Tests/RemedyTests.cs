using SymLinks.Windows;

namespace SymLinks.Tests;

/// <summary>Advice that a person can follow: it fits the call that failed.</summary>
public sealed class RemedyTests
{
    [Theory]
    [InlineData(SymLinkError.PrivilegeNotHeld, "Developer Mode")]
    [InlineData(SymLinkError.AlreadyExists, "SymLink.Replace")]
    [InlineData(SymLinkError.PathNotFound, "Create the folder")]
    [InlineData(SymLinkError.AccessDenied, "may write")]
    [InlineData(SymLinkError.NotSupported, "file system")]
    [InlineData(SymLinkError.InvalidPath, "characters")]
    [InlineData(SymLinkError.PathTooLong, "relative target")]
    [InlineData(SymLinkError.Cycle, "lead back")]
    [InlineData(SymLinkError.ReadOnly, "writable")]
    [InlineData(SymLinkError.NoSpace, "space")]
    [InlineData(SymLinkError.Busy, "later")]
    public void Creation_that_fails_comes_with_a_remedy(SymLinkError error, string advice)
    {
        Assert.Contains(advice, For(error, LinkCall.Create, isWindows: true));
        Assert.Contains(advice, For(error, LinkCall.Create, isWindows: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_reads_is_not_advised_to_write(bool isWindows) => Assert.All(Enum.GetValues<SymLinkError>(), error =>
        Assert.All([LinkCall.Read, LinkCall.Follow, LinkCall.Relate], call =>
        {
            string advice = For(error, call, isWindows);
            Assert.DoesNotContain("may write", advice);
            Assert.DoesNotContain("Create the folder", advice);
            Assert.DoesNotContain("relative target", advice);
            Assert.DoesNotContain("SymLink.Replace", advice);
        }));

    [Theory]
    [InlineData(15)]
    [InlineData(21)]
    [InlineData(53)]
    [InlineData(64)]
    [InlineData(67)]
    [InlineData(1231)]
    public void Share_that_cannot_be_reached_is_not_to_be_created(int native) => Assert.All(Enum.GetValues<LinkCall>(), call =>
    {
        string advice = Remedies.For(LinkResult.Failure(WindowsErrors.Meaning(native), native, "reason"), call, isWindows: true);

        Assert.Contains("share is connected", advice);
        Assert.DoesNotContain("Create", advice);
    });

    [Fact]
    public void Who_deletes_is_not_advised_to_choose_another_folder() =>
        Assert.DoesNotContain("choose", For(SymLinkError.ReadOnly, LinkCall.Delete, isWindows: false));

    [Fact]
    public void Who_replaces_is_not_advised_to_replace() =>
        Assert.DoesNotContain("SymLink.Replace", For(SymLinkError.AlreadyExists, LinkCall.Replace, isWindows: false));

    [Fact]
    public void Remedy_of_a_result_goes_before() =>
        Assert.Equal("mine", Remedies.For(LinkResult.Failure(SymLinkError.Busy, 32, "reason", "mine"), LinkCall.Create, isWindows: true));

    private static string For(SymLinkError error, LinkCall call, bool isWindows) =>
        Remedies.For(LinkResult.Failure(error, 1, "reason"), call, isWindows);
}
