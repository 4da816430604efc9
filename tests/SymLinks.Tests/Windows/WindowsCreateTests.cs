using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsCreateTests
{
    private readonly FakeKernel32 _system = new();
    private readonly LinkOperations _links;

    public WindowsCreateTests() => _links = new LinkOperations(new WindowsLinks(_system));

    [Fact]
    public void Asks_for_the_unprivileged_way()
    {
        _links.CreateFile(@"C:\work\link", "target");

        Assert.Contains(@"CreateSymbolicLink C:\work\link -> target 2", _system.Calls);
    }

    [Fact]
    public void Directory_link_has_the_directory_flag()
    {
        _links.CreateDirectory(@"C:\work\link", "target");

        Assert.Contains(@"CreateSymbolicLink C:\work\link -> target 3", _system.Calls);
    }

    [Fact]
    public void Elevated_process_on_old_Windows_gets_its_link_without_the_flag()
    {
        _system.KnowsUnprivilegedCreate = false;
        _system.Elevated = true;

        _links.CreateDirectory(@"C:\work\link", "target");

        Assert.Equal("target", _system[@"C:\work\link"].Target);
        Assert.Contains(@"CreateSymbolicLink C:\work\link -> target 1", _system.Calls);
    }

    [Fact]
    public void Missing_privilege_on_old_Windows_is_reported_as_that_and_not_as_a_bad_parameter()
    {
        _system.KnowsUnprivilegedCreate = false;

        var exception = Assert.Throws<SymLinkException>(() => _links.CreateFile(@"C:\work\link", "target"));

        Assert.Equal(SymLinkError.PrivilegeNotHeld, exception.Error);
        Assert.Equal(1314, exception.NativeErrorCode);
    }

    [Fact]
    public void Missing_privilege_says_what_to_do_and_is_not_tried_again()
    {
        _system.DeveloperMode = false;

        var exception = Assert.Throws<SymLinkException>(() => _links.CreateFile(@"C:\work\link", "target"));

        Assert.Equal(SymLinkError.PrivilegeNotHeld, exception.Error);
        Assert.Equal(unchecked((int)0x80070522), exception.HResult);
        Assert.Contains("Developer Mode", exception.Message);
        Assert.Contains("elevated", exception.Message);
        Assert.Contains("(Windows error 1314)", exception.Message);
        Assert.Single(_system.Calls, call => call.StartsWith("CreateSymbolicLink"));
    }

    [Theory]
    [InlineData("folder/file", @"folder\file")]
    [InlineData("../up", @"..\up")]
    [InlineData("C:/x/y", @"C:\x\y")]
    [InlineData("//server/share", @"\\server\share")]
    [InlineData(@"\\?\C:\kept/as it is", @"\\?\C:\kept/as it is")]
    [InlineData("//?/C:/x", @"\\?\C:\x")]
    [InlineData("kept", "kept")]
    public void Slashes_of_the_target_become_backslashes_but_for_extended_targets(string target, string stored)
    {
        _links.CreateFile(@"C:\work\link", target);

        Assert.Equal(stored, _system[@"C:\work\link"].Target);
    }

    [Theory]
    [InlineData("C:target")]
    [InlineData("c:")]
    [InlineData(@"Z:folder\file")]
    public void Target_relative_to_a_drive_is_an_ArgumentException(string target)
    {
        Assert.Equal("pathToTarget", Assert.Throws<ArgumentException>(() => _links.CreateFile(@"C:\work\link", target)).ParamName);
        Assert.Equal("pathToTarget", Assert.Throws<ArgumentException>(() => _links.TryCreate(@"C:\work\link", target, SymLinkKind.File)).ParamName);
        Assert.Empty(_system.Calls);
    }

    [Theory]
    [InlineData(@"C:\work\link", @"C:\elsewhere\folder")]
    [InlineData(@"C:\elsewhere\link", "folder")]
    [InlineData(@"C:\elsewhere\link", @".\folder")]
    [InlineData(@"C:\work\link", @"..\elsewhere\folder")]
    [InlineData(@"C:\work\link", "../elsewhere/./folder/")]
    [InlineData(@"C:\work\link", @"..\..\..\elsewhere\folder")]
    [InlineData(@"C:\work\link", @"\elsewhere\folder")]
    [InlineData("link", @"..\elsewhere\folder")]
    [InlineData(@"\\?\C:\work\link", @"..\elsewhere\folder")]
    [InlineData(@"\\?\C:\work\link", @"\elsewhere\folder")]
    [InlineData(@"C:\work\link", @"\\?\C:\elsewhere\folder")]
    public void Detect_looks_at_the_target_from_the_folder_of_the_link(string path, string target)
    {
        _system.AddDirectory(@"C:\elsewhere");
        _system.AddDirectory(@"C:\elsewhere\folder");

        LinkResult result = _links.TryCreate(path, target, SymLinkKind.Detect);

        Assert.True(result.Succeeded);
        Assert.Equal(SymLinkKind.Directory, result.Kind);
        Assert.Contains(_system.Calls, call => call.EndsWith(" 3"));
    }

    [Fact]
    public void Detect_looks_at_the_share_of_a_link_that_stands_on_it()
    {
        _system.AddDirectory(@"\\server\share");
        _system.AddDirectory(@"\\server\share\folder");

        Assert.Equal(SymLinkKind.Directory, _links.TryCreate(@"\\server\share\link", "folder", SymLinkKind.Detect).Kind);
        Assert.Equal(SymLinkKind.Directory, _links.TryCreate(@"\\server\share\other", @"\folder", SymLinkKind.Detect).Kind);
    }

    [Fact]
    public void Detect_takes_what_does_not_exist_for_a_file()
    {
        Assert.IsType<FileInfo>(_links.Create(@"C:\work\link", "nowhere", SymLinkKind.Detect));
        Assert.False(_system[@"C:\work\link"].IsDirectory);
    }

    [Fact]
    public void Detect_takes_a_link_to_a_directory_for_a_directory()
    {
        _system.AddLink(@"C:\work\other", "gone", isDirectory: true);

        Assert.IsType<DirectoryInfo>(_links.Create(@"C:\work\link", "other", SymLinkKind.Detect));
    }

    [Fact]
    public void Detect_follows_a_linked_folder_before_the_dots_behind_it()
    {
        _system.AddDirectory(@"C:\far");
        _system.AddDirectory(@"C:\far\folder");
        _system.AddLink(@"C:\work\inner", @"C:\far\away", isDirectory: true);

        Assert.Equal(SymLinkKind.Directory, _links.TryCreate(@"C:\work\link", @"inner\..\folder", SymLinkKind.Detect).Kind);
    }

    [Theory]
    [InlineData("trap")]
    [InlineData(@"trap\file")]
    [InlineData(@"C:\work\trap\..\file")]
    public void Local_target_that_leads_to_the_network_is_never_looked_at(string target)
    {
        _system.AddLink(@"C:\work\trap", @"\\server\share", isDirectory: true);

        LinkResult result = _links.TryCreate(@"C:\work\link", target, SymLinkKind.Detect);

        Assert.Equal(SymLinkError.InvalidPath, result.Error);
        Assert.DoesNotContain(_system.Calls, call => call.Contains("server") || call.StartsWith("CreateSymbolicLink"));
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.GetFileAttributes)));
    }

    [Theory]
    [InlineData("NUL")]
    [InlineData(@"con\..\file")]
    [InlineData("name. ")]
    [InlineData(@"folder.\..\file")]
    public void Names_on_the_way_are_looked_at_as_they_stand(string target)
    {
        _links.TryCreate(@"C:\work\link", target, SymLinkKind.Detect);

        string[] looks =
        [
            .. _system.Calls.TakeWhile(call => !call.StartsWith(nameof(IKernel32.CreateSymbolicLink)))
                .Where(call => call.StartsWith(nameof(IKernel32.OpenWithoutFollowing)) || call.StartsWith(nameof(IKernel32.GetFileAttributes))),
        ];
        Assert.NotEmpty(looks);
        Assert.All(looks, call => Assert.Contains(@" \\?\C:\", call));
    }

    [Fact]
    public void Detect_stops_at_a_link_on_the_way_that_cannot_be_read()
    {
        _system.Add(@"C:\work\closed", FakeEntry.LinkWithData([]));

        var exception = Assert.Throws<SymLinkException>(() => _links.Create(@"C:\work\link", @"closed\file", SymLinkKind.Detect));

        Assert.Contains(@"C:\work\closed", exception.Message);
        Assert.Contains("SymLinkKind.Directory", exception.Message);
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.GetFileAttributes)));
        Assert.False(_system.Has(@"C:\work\link"));
    }

    [Fact]
    public void Detect_stops_at_what_may_not_be_opened_on_the_way()
    {
        _system.AddDirectory(@"C:\work\closed");
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), 0, 5);

        LinkResult result = _links.TryCreate(@"C:\work\link", @"closed\file", SymLinkKind.Detect);

        Assert.Equal(SymLinkError.AccessDenied, result.Error);
        Assert.Equal(5, result.NativeErrorCode);
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.GetFileAttributes)));
    }

    [Theory]
    [InlineData("what|cannot|be")]
    [InlineData(@"what?cannot\be")]
    public void Name_that_nothing_can_have_is_a_file_that_does_not_exist(string target) =>
        Assert.Equal(SymLinkKind.File, _links.TryCreate(@"C:\work\link", target, SymLinkKind.Detect).Kind);

    [Theory]
    [InlineData(@"nowhere\")]
    [InlineData("nowhere/")]
    [InlineData(@"C:\nowhere\")]
    [InlineData(@"\\server\share\")]
    public void Separator_at_the_end_of_the_target_means_a_directory_and_needs_no_look(string target)
    {
        Assert.Equal(SymLinkKind.Directory, _links.TryCreate(@"C:\work\link", target, SymLinkKind.Detect).Kind);
        Assert.True(_system[@"C:\work\link"].IsDirectory);
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.GetFileAttributes)));
    }

    [Fact]
    public void Detect_takes_links_in_a_circle_for_a_file()
    {
        _system.AddLink(@"C:\work\first", "second");
        _system.AddLink(@"C:\work\second", "first");

        Assert.Equal(SymLinkKind.File, _links.TryCreate(@"C:\work\link", "first", SymLinkKind.Detect).Kind);
    }

    [Theory]
    [InlineData(@"\\server\share\file")]
    [InlineData("//server/share/file")]
    [InlineData(@"/\server\share")]
    [InlineData(@"\\?\UNC\server\share\file")]
    [InlineData(@"\\?\unc\server\share\file")]
    [InlineData(@"\\.\UNC\server\share")]
    [InlineData(@"\\?\GLOBALROOT\Device\Mup\server\share")]
    [InlineData(@"\\.\pipe\name")]
    [InlineData(@"\\.\C:\file")]
    [InlineData(@"\??\UNC\server\share")]
    [InlineData("//?/UNC/server/share")]
    public void Network_or_device_target_is_never_looked_at(string target)
    {
        LinkResult result = _links.TryCreate(@"C:\work\link", target, SymLinkKind.Detect);
        var exception = Assert.Throws<SymLinkException>(() => _links.Create(@"C:\work\link", target, SymLinkKind.Detect));

        Assert.Equal(SymLinkError.InvalidPath, result.Error);
        Assert.Equal(SymLinkError.InvalidPath, exception.Error);
        Assert.Contains("SymLinkKind.Directory", exception.Message);
        Assert.All(_system.Calls, call => Assert.StartsWith("GetFullPathName", call));
        Assert.False(_system.Has(@"C:\work\link"));
    }

    [Theory]
    [InlineData(@"\\server\share\file")]
    [InlineData(@"\\?\UNC\server\share\file")]
    public void Network_target_of_a_given_kind_is_created_and_not_looked_at(string target)
    {
        _links.CreateDirectory(@"C:\work\link", target);

        Assert.Equal(target, _system[@"C:\work\link"].Target);
        Assert.DoesNotContain(_system.Calls, call => call.StartsWith("GetFileAttributes"));
    }

    [Fact]
    public void Given_kind_needs_no_look_at_the_target()
    {
        _links.CreateFile(@"C:\work\link", "target");

        Assert.DoesNotContain(_system.Calls, call => call.StartsWith("GetFileAttributes"));
    }

    [Fact]
    public void Long_path_gets_the_extended_prefix()
    {
        string name = new('n', 250);

        _links.CreateFile(@"C:\work\" + name, "target");

        Assert.Contains($@"CreateSymbolicLink \\?\C:\work\{name} -> target 2", _system.Calls);
        Assert.Equal("target", _system[@"C:\work\" + name].Target);
    }

    [Fact]
    public void Long_relative_path_gets_the_extended_prefix()
    {
        string name = new('n', 242);

        Assert.True(_links.TryCreate(@".\sub\..\" + name, "target", SymLinkKind.File).Succeeded);

        Assert.Contains($@"CreateSymbolicLink \\?\C:\work\{name} -> target 2", _system.Calls);
    }

    [Fact]
    public void Long_path_on_a_share_gets_the_extended_network_prefix()
    {
        string name = new('n', 250);
        _system.AddDirectory(@"\\server\share");

        Assert.True(_links.TryCreate(@"\\server\share\" + name, "target", SymLinkKind.File).Succeeded);

        Assert.Contains($@"CreateSymbolicLink \\?\UNC\server\share\{name} -> target 2", _system.Calls);
    }

    [Fact]
    public void Long_target_is_looked_at_with_the_extended_prefix()
    {
        string name = new('n', 250);
        _system.AddDirectory(@"C:\work\" + name);

        Assert.Equal(SymLinkKind.Directory, _links.TryCreate(@"C:\work\link", name, SymLinkKind.Detect).Kind);
    }

    [Theory]
    [InlineData(@"C:\work\", @"\\?\C:\work\")]
    [InlineData(@"C:\other\..\work/", @"\\?\C:\work\")]
    [InlineData(@"\\server\share\", @"\\?\UNC\server\share\")]
    [InlineData(@"..\", @"..\")]
    [InlineData(@"\", @"\")]
    public void Long_target_with_a_drive_or_share_is_stored_with_the_extended_prefix(string start, string stored)
    {
        string name = new('n', 250);

        _links.CreateFile(@"C:\work\link", start + name);

        Assert.Equal(stored + name, _system[@"C:\work\link"].Target);
    }

    [Fact]
    public void Extended_path_is_taken_as_it_is()
    {
        _links.CreateFile(@"\\?\C:\work\link", "target");

        Assert.Contains(@"CreateSymbolicLink \\?\C:\work\link -> target 2", _system.Calls);
        Assert.DoesNotContain(_system.Calls, call => call.StartsWith("GetFullPathName"));
    }

    [Theory]
    [InlineData(@"C:\work\link\")]
    [InlineData("C:/work/link//")]
    public void Separator_at_the_end_of_the_path_is_ignored(string path)
    {
        _links.CreateFile(path, "target");

        Assert.True(_system.Has(@"C:\work\link"));
    }

    [Fact]
    public void Success_without_a_link_is_ReportedButNotCreated()
    {
        _system.OnlyClaimsToCreate = true;

        var exception = Assert.Throws<SymLinkException>(() => _links.CreateFile(@"C:\work\link", "target"));

        Assert.Equal(SymLinkError.ReportedButNotCreated, exception.Error);
        Assert.Contains("there is nothing at the path", exception.Message);
    }

    [Fact]
    public void Success_without_so_much_as_a_folder_is_a_DirectoryNotFoundException()
    {
        _system.OnlyClaimsToCreate = true;

        Assert.Throws<DirectoryNotFoundException>(() => _links.CreateFile(@"C:\nowhere\link", "target"));
    }

    [Fact]
    public void Success_with_a_plain_file_in_the_place_is_ReportedButNotCreated()
    {
        _system.OnlyClaimsToCreate = true;
        _system.AddFile(@"C:\work\link");

        LinkResult result = _links.TryCreate(@"C:\work\link", "target", SymLinkKind.File);

        Assert.Equal(SymLinkError.ReportedButNotCreated, result.Error);
        Assert.Contains("no symbolic link", result.Reason);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(32)]
    public void Link_that_may_not_be_looked_at_counts_as_created(int error)
    {
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), error);

        Assert.True(_links.TryCreate(@"C:\work\link", "target", SymLinkKind.File).Succeeded);
    }

    [Theory]
    [InlineData(123, SymLinkError.InvalidPath)]
    [InlineData(53, SymLinkError.PathNotFound)]
    [InlineData(161, SymLinkError.InvalidPath)]
    [InlineData(206, SymLinkError.PathTooLong)]
    [InlineData(1921, SymLinkError.Cycle)]
    public void Any_other_answer_to_the_look_is_the_failure_that_it_is(int native, SymLinkError error)
    {
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), native);

        LinkResult result = _links.TryCreate(@"C:\work\link", "target", SymLinkKind.File);

        Assert.Equal(error, result.Error);
        Assert.Equal(native, result.NativeErrorCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Link_that_others_remove_or_overwrite_before_it_is_looked_at_was_created(bool overwrite)
    {
        _system.Plan.Before(nameof(IKernel32.OpenWithoutFollowing), () =>
        {
            _system.Remove(@"C:\work\link");
            if (overwrite)
            {
                _system.AddFile(@"C:\work\link");
            }
        });

        Assert.True(_links.TryCreate(@"C:\work\link", "target", SymLinkKind.File).Succeeded);

        Assert.Equal(overwrite, _system.Has(@"C:\work\link"));
        Assert.DoesNotContain(_system.State(), line => line.Contains(TemporaryName.Prefix));
        Assert.Equal(0, _system.OpenHandles);
    }

    [Fact]
    public void Missing_link_proves_nothing_where_no_other_can_be_made()
    {
        _system.Plan.Before(nameof(IKernel32.OpenWithoutFollowing), () => _system.Remove(@"C:\work\link"));
        _system.Plan.Fail(nameof(IKernel32.CreateSymbolicLink), 0, 112);

        Assert.True(_links.TryCreate(@"C:\work\link", "target", SymLinkKind.File).Succeeded);
    }

    [Fact]
    public void No_handle_stays_open()
    {
        _links.CreateFile(@"C:\work\link", "target");
        _system.Plan.Fail(nameof(IKernel32.GetAttributes), 87);
        _links.TryCreate(@"C:\work\other", "target", SymLinkKind.File);

        Assert.Equal(0, _system.OpenHandles);
    }
}
