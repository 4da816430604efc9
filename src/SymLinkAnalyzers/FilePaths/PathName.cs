using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>Tells by the name of a variable whether it holds a link or a target; only names that mean one thing to everybody count.</summary>
internal static class PathName
{
    public static string? Of(IOperation path, KnownTypes types) => path.WithoutConversions() switch
    {
        ILocalReferenceOperation reference => reference.Local.Name,
        IParameterReferenceOperation reference => reference.Parameter.Name,
        IPropertyReferenceOperation { Property: { Name: "FullName", ContainingType: var type }, Instance: { } instance } when types.NameOf(type) is KnownType.FileSystemInfo or KnownType.FileInfo or KnownType.DirectoryInfo => Of(instance, types),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference => reference.Member.Name,
        _ => null,
    };

    public static bool SaysTarget(string name)
    {
        name = WithoutPrefix(name);
        return name.StartsWith("existing", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("linkTarget", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("targetOfLink", StringComparison.OrdinalIgnoreCase);
    }

    public static bool SaysLink(string name)
    {
        name = WithoutPrefix(name);
        return name.Equals("link", StringComparison.OrdinalIgnoreCase)
            || name.Equals("linkPath", StringComparison.OrdinalIgnoreCase)
            || name.Equals("linkName", StringComparison.OrdinalIgnoreCase)
            || name.Equals("newFileName", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("symlink", StringComparison.OrdinalIgnoreCase) && !NamesOtherEnd(name));
    }

    /// <summary>Whether the name speaks of a link, however loosely.</summary>
    public static bool MayBeLink(string name) => ConditionNames.Contains(name, "link") && !SaysTarget(name) && !NamesOtherEnd(name);

    /// <summary>Whether the name speaks of a target, however loosely.</summary>
    public static bool MayBeTarget(string name) => ConditionNames.Contains(name, "target") || SaysTarget(name);

    private static bool NamesOtherEnd(string name) =>
        ConditionNames.Contains(name, "target") || ConditionNames.Contains(name, "source") || ConditionNames.Contains(name, "dest") || ConditionNames.Contains(name, "exist") || ConditionNames.Contains(name, "real");

    private static string WithoutPrefix(string name) =>
        name.StartsWith("m_", StringComparison.Ordinal) || name.StartsWith("s_", StringComparison.Ordinal) ? name.Substring(2) : name.TrimStart('_');
}
