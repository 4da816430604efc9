namespace SymLinks;

/// <summary>Whether this process can create symbolic links in a folder, and if not, why.</summary>
public readonly struct SymLinkSupport
{
    private readonly string? _advice;

    internal SymLinkSupport(in LinkResult result)
    {
        Error = result.Error;
        CanCreate = result.Succeeded;
        _advice = result.Succeeded ? null : $"{result.Reason} {result.Remedy}".TrimEnd();
    }

    /// <summary>Whether a link was created, seen and removed again.</summary>
    public bool CanCreate { get; }

    /// <summary>Why none could be created, or <see cref="SymLinkError.None"/>.</summary>
    public SymLinkError Error { get; }

    /// <summary>The reason and what to do about it, for a person to read; empty where links can be created.</summary>
    public string Advice => _advice ?? string.Empty;
}
