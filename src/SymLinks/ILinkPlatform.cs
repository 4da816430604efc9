namespace SymLinks;

/// <summary>
/// What Windows and Unix each do in their own way. Paths come without a trailing separator; failures of the file system
/// are results, never exceptions.
/// </summary>
internal interface ILinkPlatform
{
    bool IsWindows { get; }

    bool IsSeparator(char character);

    /// <exception cref="ArgumentException">The target can mean nothing inside a link on this platform.</exception>
    void CheckTarget(string target, string parameterName);

    LinkResult Create(string path, string target, SymLinkKind kind);
}
