namespace SymLinkAnalyzers.Native;

/// <summary>What the name of an enum member says that it stands for, where it says so plainly.</summary>
/// <param name="Meaning">In words, for a message.</param>
internal sealed record FlagName(string Meaning, uint Value)
{
    /// <summary>Null for a name that means nothing of the sort, several things at once, or anything doubtful.</summary>
    public static FlagName? Read(string name, NativeFunction function)
    {
        FlagName? found = null;
        foreach (string word in SplitWords(name))
        {
            FlagName? meant = word.ToUpperInvariant() switch
            {
                "FILE" => new("the flag for a file", 0),
                "DIRECTORY" or "DIR" or "FOLDER" when function.FindFlag(FlagMeaning.Directory) is { } flag => new("the flag for a directory", flag.Value),
                "UNPRIVILEGED" when function.FindFlag(FlagMeaning.AllowUnprivilegedCreate) is { } flag => new("the flag that allows unprivileged creation", flag.Value),
                _ => null,
            };
            if (meant is null)
            {
                if (!IsFiller(word))
                {
                    return null;
                }
            }
            else if (found is not null)
            {
                return null;
            }
            else
            {
                found = meant;
            }
        }

        return found;
    }

    /// <summary>Words that the names of all flags may share.</summary>
    private static bool IsFiller(string word) => word.ToUpperInvariant()
        is "SYMBOLIC" or "SYM" or "SYMLINK" or "LINK" or "FLAG" or "FLAGS" or "ALLOW" or "CREATE" or "CREATION" or "TARGET" or "TYPE" or "KIND" or "SLF" or "IS" or "TO";

    private static IEnumerable<string> SplitWords(string name)
    {
        int start = 0;
        for (int index = 1; index <= name.Length; index++)
        {
            bool isBoundary = index == name.Length
                || name[index] == '_'
                || name[index - 1] == '_'
                || (char.IsUpper(name[index]) && char.IsLower(name[index - 1]));
            if (!isBoundary)
            {
                continue;
            }

            string word = name.Substring(start, index - start).Trim('_');
            start = index;
            if (word.Length > 0)
            {
                yield return word;
            }
        }
    }
}
