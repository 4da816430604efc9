using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Calls;

/// <summary>Which types of the framework, and of the common loggers, call the system and so may set the last error.</summary>
internal static class FrameworkEffects
{
    private static readonly ImmutableHashSet<string> s_levels = Names("IsTraceEnabled", "IsDebugEnabled", "IsInfoEnabled", "IsWarnEnabled", "IsErrorEnabled", "IsFatalEnabled");

    /// <summary>The types by namespace, and the members of each that only look at what is in memory.</summary>
    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, ImmutableHashSet<string>>> s_types = new Dictionary<string, ImmutableDictionary<string, ImmutableHashSet<string>>>
    {
        ["System"] = Types(("Console", Names("Out", "Error", "In"))),
        ["IO"] = Types(
            ("File", Names()),
            ("Directory", Names()),
            ("FileSystemInfo", Names("FullName", "Name", "Extension", "ToString")),
            ("FileInfo", Names("FullName", "Name", "Extension", "Directory", "DirectoryName", "ToString", "FileInfo")),
            ("DirectoryInfo", Names("FullName", "Name", "Extension", "Parent", "Root", "ToString", "DirectoryInfo")),
            ("FileStream", Names("Name", "CanRead", "CanWrite", "CanSeek")),
            ("DriveInfo", Names("Name"))),
        ["Diagnostics"] = Types(("Process", Names())),
        ["FileIO"] = Types(("FileSystem", Names())),
        ["VisualBasic"] = Types(("FileSystem", Names()), ("Interaction", Names("IIf", "Choose", "Switch"))),
        ["Forms"] = Types(("MessageBox", Names())),
        ["Windows"] = Types(("MessageBox", Names())),
        ["Win32"] = Types(("Registry", Names()), ("RegistryKey", Names("Name"))),
        ["Logging"] = Types(("LoggerExtensions", Names("BeginScope")), ("ILogger", Names("BeginScope", "IsEnabled"))),
        ["Serilog"] = Types(("ILogger", Names("ForContext", "IsEnabled")), ("Log", Names("ForContext", "IsEnabled", "Logger"))),
        ["NLog"] = Types(("Logger", s_levels.Add("IsEnabled")), ("ILogger", s_levels.Add("IsEnabled"))),
        ["log4net"] = Types(("ILog", s_levels)),
    }.ToImmutableDictionary();

    /// <summary>Whether the member lies in the framework itself, whose effects are known.</summary>
    public static bool IsFramework(ISymbol member)
    {
        INamespaceSymbol? space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft" && member.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Whether a call of that member may set the last error.</summary>
    public static bool OverwritesError(INamedTypeSymbol type, string member) =>
        type.ContainingNamespace is { } space
        && s_types.TryGetValue(space.Name, out ImmutableDictionary<string, ImmutableHashSet<string>>? types)
        && types.TryGetValue(type.Name, out ImmutableHashSet<string>? pure)
        && type.DeclaringSyntaxReferences.IsEmpty
        && !pure.Contains(member);

    /// <summary>Whether making an object of that type may: a reader or writer of a path opens the file, one of a stream does not.</summary>
    public static bool OverwritesError(IMethodSymbol constructor) =>
        constructor.ContainingType is { Name: "StreamWriter" or "StreamReader", ContainingNamespace.Name: "IO" }
            ? constructor.Parameters.Length > 0 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String
            : OverwritesError(constructor.ContainingType, constructor.ContainingType.Name);

    private static ImmutableDictionary<string, ImmutableHashSet<string>> Types(params (string Name, ImmutableHashSet<string> Pure)[] types) =>
        types.ToImmutableDictionary(type => type.Name, type => type.Pure);

    private static ImmutableHashSet<string> Names(params string[] names) => ImmutableHashSet.Create(names);
}
