namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The methods of SymLink that create links and throw; those that do not throw have "Try" before the same name.</summary>
internal static class SymLinkMethod
{
    /// <param name="isDirectory">Null where only an argument can tell.</param>
    public static string NameOf(bool? isDirectory) => isDirectory switch
    {
        true => "CreateDirectory",
        false => "CreateFile",
        null => "Create",
    };
}
