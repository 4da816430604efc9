namespace SymLinks;

/// <summary>What one operation came to. A value, so that the common case allocates nothing.</summary>
internal readonly struct LinkResult
{
    private const string KindAdvice = "Say SymLinkKind.File or SymLinkKind.Directory.";

    private LinkResult(SymLinkError error, int nativeErrorCode, SymLinkKind kind, string reason, string remedy)
    {
        Error = error;
        NativeErrorCode = nativeErrorCode;
        Kind = kind;
        Reason = reason;
        Remedy = remedy;
    }

    public SymLinkError Error { get; }

    public int NativeErrorCode { get; }

    /// <summary>The kind of the link; Detect where the system keeps none and none was given.</summary>
    public SymLinkKind Kind { get; }

    /// <summary>What went wrong, as a sentence.</summary>
    public string Reason { get; }

    /// <summary>What to do about it, as a sentence; empty where that goes by the error and the call.</summary>
    public string Remedy { get; }

    public bool Succeeded => Error == SymLinkError.None;

    /// <summary>Whether the path was looked at, and there is nothing.</summary>
    public bool FoundNothing => Error == SymLinkError.PathNotFound && NativeErrorCode == 0;

    public static LinkResult Success(SymLinkKind kind = SymLinkKind.Detect) =>
        new(SymLinkError.None, 0, kind, string.Empty, string.Empty);

    public static LinkResult Failure(SymLinkError error, int nativeErrorCode, string reason, string remedy = "") =>
        new(error, nativeErrorCode, SymLinkKind.Detect, reason, remedy);

    public static LinkResult Nothing() => Failure(SymLinkError.PathNotFound, 0, "There is nothing at the path.");

    public static LinkResult NotALink() =>
        Failure(SymLinkError.NotALink, 0, "What stands at the path is not a symbolic link.");

    /// <summary>Something took the place of the link meanwhile, and may neither be removed nor put back over what is newer.</summary>
    public static LinkResult Kept(string where, int nativeErrorCode) => Failure(
        SymLinkError.NotALink,
        nativeErrorCode,
        $"What stood at the path stands at '{where}' now: it could not be put back, or something newer has taken its place.",
        "Look at both, and move it back or remove it.");

    /// <summary>The same, and where a link is left that could not be removed.</summary>
    public LinkResult Leaving(string where) => new(Error, NativeErrorCode, Kind, $"{Reason} A link was left at '{where}'.", Remedy);

    /// <summary>What stands on the way to a target may be a link to the network.</summary>
    public static LinkResult Unreadable(string path, in LinkResult read) => Failure(
        read.Error,
        read.NativeErrorCode,
        $"The kind of the target is not detected, because '{path}' on the way there cannot be read: {read.Reason}",
        KindAdvice);

    public static LinkResult NetworkTarget() => Failure(
        SymLinkError.InvalidPath,
        0,
        "The kind of a network or device target is not detected, because looking at it would send the user's credentials there.",
        KindAdvice);
}
