using SymLinks.Unix;

namespace SymLinks.Tests.Unix;

/// <summary>The C library of this machine, but any call can be told to fail or to lie.</summary>
internal sealed class FaultyLibC : ILibC
{
    private readonly LibC _real = new();

    public FaultPlan Plan { get; } = new();

    /// <summary>What every link says that it leads to, whatever it was made with.</summary>
    public string? TargetOfEveryLink { get; set; }

    public bool SymLink(string target, string path, out int error) =>
        !Plan.ShouldFail(nameof(SymLink), $"{path} -> {target}", out error) && _real.SymLink(target, path, out error);

    public bool IsLink(string path, out int error) => !Plan.ShouldFail(nameof(IsLink), path, out error) && _real.IsLink(path, out error);

    public bool ReadLink(string path, out string target, out int error)
    {
        target = string.Empty;
        bool isRead = !Plan.ShouldFail(nameof(ReadLink), path, out error) && _real.ReadLink(path, out target, out error);
        target = isRead ? TargetOfEveryLink ?? target : target;
        return isRead;
    }

    public bool Unlink(string path, out int error) => !Plan.ShouldFail(nameof(Unlink), path, out error) && _real.Unlink(path, out error);

    public bool Rename(string path, string newPath, out int error) =>
        !Plan.ShouldFail(nameof(Rename), $"{path} -> {newPath}", out error) && _real.Rename(path, newPath, out error);

    public bool Move(string path, string newPath, out int error) =>
        !Plan.ShouldFail(nameof(Move), $"{path} -> {newPath}", out error) && _real.Move(path, newPath, out error);

    public bool Exchange(string first, string second, out int error) =>
        !Plan.ShouldFail(nameof(Exchange), $"{first} <-> {second}", out error) && _real.Exchange(first, second, out error);

    public bool HardLink(string path, string newPath, out int error) =>
        !Plan.ShouldFail(nameof(HardLink), $"{path} -> {newPath}", out error) && _real.HardLink(path, newPath, out error);

    public (ulong Device, ulong Number) Identity(string path) =>
        Plan.ShouldFail(nameof(Identity), path, out _) ? default : _real.Identity(path);

    public bool IsDirectory(string path) => !Plan.ShouldFail(nameof(IsDirectory), path, out _) && _real.IsDirectory(path);

    public bool IsDirectoryWithoutLinks(string path, out int error) =>
        !Plan.ShouldFail(nameof(IsDirectoryWithoutLinks), path, out error) && _real.IsDirectoryWithoutLinks(path, out error);

    public bool MayWrite(string directory, out int error) =>
        !Plan.ShouldFail(nameof(MayWrite), directory, out error) && _real.MayWrite(directory, out error);

    public string Describe(int error) => _real.Describe(error);
}
