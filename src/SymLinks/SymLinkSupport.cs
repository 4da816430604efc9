namespace SymLinks;

/// <summary>Whether this process can create symbolic links in a folder, and if not, why.</summary>
public readonly struct SymLinkSupport
{
    private readonly string? _advice;

    internal SymLinkSupport(in LinkResult result, string advice)
    {
        Error = result.Error;
        CanCreate = result.Succeeded;
        _advice = advice;
    }

    /// <summary>Whether a link was created.</summary>
    public bool CanCreate { get; }

    /// <summary>Why none could be created, or <see cref="SymLinkError.None"/>.</summary>
    public SymLinkError Error { get; }

    /// <summary>
    /// The reason and what to do about it, for a person to read; empty where links can be created. If the link that was created
    /// could not be deleted again, this says so, and names it.
    /// </summary>
    public string Advice => _advice ?? string.Empty;
}
