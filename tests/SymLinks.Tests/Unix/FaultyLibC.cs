using SymLinks.Unix;

namespace SymLinks.Tests.Unix;

/// <summary>The C library of this machine, but any call can be told to fail or to lie.</summary>
internal sealed class FaultyLibC : ILibC
{
    private readonly LibC _real = new();

    public FaultPlan Plan { get; } = new();

    /// <summary>As a broken user-space file system: says that it created a link, and has not.</summary>
    public bool OnlyClaimsToCreate { get; set; }

    public bool SymLink(string target, string path, out int look, out int error)
    {
        look = 0;
        if (Plan.ShouldFail(nameof(SymLink), $"{path} -> {target}", out error)
            || !(OnlyClaimsToCreate || _real.SymLink(target, path, out _, out error)))
        {
            return false;
        }

        IsLink(path, out look);
        return true;
    }

    public bool IsLink(string path, out int error) => !Plan.ShouldFail(nameof(IsLink), path, out error) && _real.IsLink(path, out error);

    public bool ReadLink(string path, out string target, out int error)
    {
        target = string.Empty;
        return !Plan.ShouldFail(nameof(ReadLink), path, out error) && _real.ReadLink(path, out target, out error);
    }

    public bool Unlink(string path, out int error) => !Plan.ShouldFail(nameof(Unlink), path, out error) && _real.Unlink(path, out error);

    public bool Rename(string path, string newPath, out int error) =>
        !Plan.ShouldFail(nameof(Rename), $"{path} -> {newPath}", out error) && _real.Rename(path, newPath, out error);

    public bool Exchange(string first, string second, out int error) =>
        !Plan.ShouldFail(nameof(Exchange), $"{first} <-> {second}", out error) && _real.Exchange(first, second, out error);

    public bool MayWrite(string directory, out int error) =>
        !Plan.ShouldFail(nameof(MayWrite), directory, out error) && _real.MayWrite(directory, out error);

    public string Describe(int error) => _real.Describe(error);
}
