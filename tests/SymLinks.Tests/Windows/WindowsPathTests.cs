using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsPathTests
{
    [Theory]
    [InlineData(@"C:\a\b", @"C:\")]
    [InlineData(@"C:\", @"C:\")]
    [InlineData(@"c:", @"c:")]
    [InlineData(@"\a", @"\")]
    [InlineData(@"a\b", @"")]
    [InlineData(@"..\a", @"")]
    [InlineData(@"\\server\share\a", @"\\server\share\")]
    [InlineData(@"\\server\share", @"\\server\share")]
    [InlineData(@"\\server", @"\\server")]
    [InlineData(@"\\", @"\\")]
    [InlineData(@"\\?\C:\a", @"\\?\C:\")]
    [InlineData(@"\\?\C:", @"\\?\C:")]
    [InlineData(@"\\?\UNC\server\share\a", @"\\?\UNC\server\share\")]
    [InlineData(@"\\?\unc\server\share", @"\\?\unc\server\share")]
    [InlineData(@"\\?\UNC\", @"\\?\UNC\")]
    [InlineData(@"\\?\Volume{0}\a", @"\\?\Volume{0}\")]
    public void Root_is_what_no_dots_can_leave(string path, string root) =>
        Assert.Equal(root, path.Substring(0, WindowsPath.RootLength(path)));

    [Theory]
    [InlineData(@"C:\link", @"C:\x")]
    [InlineData(@"C:\a\link", @"C:\a\x")]
    [InlineData(@"\\server\share\link", @"\\server\share\x")]
    [InlineData(@"\\?\UNC\server\share\a\link", @"\\?\UNC\server\share\a\x")]
    public void Sibling_stands_in_the_same_folder(string path, string sibling) => Assert.Equal(sibling, WindowsPath.Sibling(path, "x"));

    [Theory]
    [InlineData(@"C:\", @"\\?\C:\")]
    [InlineData(@"\\server\share\", @"\\?\UNC\server\share\")]
    [InlineData(@"\\?\C:\", @"\\?\C:\")]
    [InlineData(@"\\.\device\", @"\\.\device\")]
    public void Prefix_is_added_to_long_paths_that_have_none(string start, string prefixed)
    {
        string name = new('n', 247);

        Assert.Equal(prefixed + name, WindowsPath.WithPrefixIfLong(start + name));
    }

    [Fact]
    public void Prefix_is_not_added_up_to_247_characters()
    {
        string path = @"C:\" + new string('n', 244);

        Assert.Equal(path, WindowsPath.WithPrefixIfLong(path));
        Assert.Equal(@"\\?\" + path + "n", WindowsPath.WithPrefixIfLong(path + "n"));
    }

    [Fact]
    public void No_target_of_any_form_makes_detection_leave_the_machine_or_fail_unexpectedly()
    {
        string[] pieces = ["\\", "\\", "/", ".", "..", ":", "?", "*", "C", "C:", "a", "trap", "loop", "UNC", "\\\\?\\", "\\??\\", "server", "share", " "];
        var random = new Random(20_261_120);
        for (int round = 0; round < 20_000; round++)
        {
            string target = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            var system = new FakeKernel32();
            system.AddLink(@"C:\work\trap", @"\\server\share", isDirectory: true);
            system.AddLink(@"C:\work\loop", @"..\work\loop", isDirectory: true);
            var links = new LinkOperations(new WindowsLinks(system));

            Exception? exception = Record.Exception(() => links.TryCreate(@"C:\work\link", target, SymLinkKind.Detect));

            bool isRefused = WindowsPath.IsRelativeToDrive(target) || target.Trim(' ').Length == 0;
            Assert.True(exception is null || (exception is ArgumentException && isRefused), $"{target}: {exception}");
            Assert.All(
                system.Calls.Where(call => !call.StartsWith("CreateSymbolicLink ")),
                call => Assert.False(WindowsPath.IsNetworkOrDevice(call.Substring(call.IndexOf(' ') + 1)), $"{target}: {call}"));
            Assert.Equal(0, system.OpenHandles);
            if (system.Has(@"C:\work\link") && !target.StartsWith(@"\\?\", StringComparison.Ordinal))
            {
                Assert.DoesNotContain('/', system[@"C:\work\link"].Target!);
            }
        }
    }
}
