namespace SymLinks;

/// <summary>What a person can do about an error, where both platforms say the same.</summary>
internal static class Remedies
{
    public const string AlreadyExists =
        "Call SymLink.Replace to put a new link in the place of an old one, or remove what is there first.";

    public const string PathNotFound = "Create the folder that is to hold the link first.";

    public const string AccessDenied = "Make sure that this account may write to the folder of the link.";

    public const string PathTooLong = "Choose a shorter path, or a relative target.";

    public const string NotALink = "Only symbolic links are replaced and deleted; remove what is there yourself if it is to go.";

    public const string Cycle = "Delete one of the links that lead back to each other.";
}
