namespace SymLinkAnalyzers.Mutation.Tests;

public sealed class RoomTests
{
    [Theory]
    [InlineData("Calls", 1)]
    [InlineData("Calls/3", 3)]
    public void Argument_names_a_room_and_how_much_of_it(string argument, int step)
    {
        Room? room = Room.Find(argument);
        Assert.Equal(("Calls", step), (room?.Name, room?.Step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("calls")]
    [InlineData("Kitchen")]
    [InlineData("Calls/")]
    [InlineData("Calls/0")]
    [InlineData("Calls/-1")]
    [InlineData("Calls/third")]
    [InlineData("Calls/3/1")]
    public void Other_argument_names_none(string argument) => Assert.Null(Room.Find(argument));

    [Fact]
    public void Step_takes_every_third_file_from_the_first() => Assert.Equal(
        ["Calls/A.cs", "Calls/Deep/D.cs"],
        FindFiles("Calls/3", "Calls/A.cs", "Calls/B.cs", "Calls/C.cs", "Calls/Deep/D.cs", "Rules/E.cs"));

    [Fact]
    public void Room_that_is_a_project_leaves_out_what_is_built() => Assert.Equal(
        ["Fixes/A.cs", "Hosts/B.cs"],
        FindFiles("Fixes", "Fixes/A.cs", "Fixes/A.txt", "Hosts/B.cs", "bin/C.cs", "obj/D.cs"));

    /// <summary>Where a name is wrong no test would be asked, and nothing noticed.</summary>
    [Fact]
    public void Tests_of_every_room_are_there() => Assert.All(Room.All.SelectMany(room => room.Tests), tests =>
    {
        string path = Path.Combine(FindRepository(), Room.TestProject, tests.Replace('.', '/'));
        Assert.True(Directory.Exists(path) || File.Exists(path + ".cs"), path);
    });

    [Fact]
    public void Every_room_has_files() => Assert.All(Room.All, room => Assert.NotEmpty((room with { Repository = FindRepository() }).FindFiles()));

    private static string[] FindFiles(string argument, params string[] files)
    {
        string repository = Directory.CreateTempSubdirectory("mutation-").FullName;
        try
        {
            Room room = Room.Find(argument)! with { Repository = repository };
            foreach (string file in files)
            {
                string path = Path.Combine(room.ProjectFolder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, "");
            }

            return [.. room.FindFiles().Select(file => file.Replace('\\', '/'))];
        }
        finally
        {
            Directory.Delete(repository, recursive: true);
        }
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SymLinkAnalyzers.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run below the solution.");
    }
}
