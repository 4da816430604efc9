using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Values;

/// <summary>The metadata names of the types that the analyzers know: the framework's, the common loggers' and our own library's.</summary>
internal static class KnownType
{
    public const string AppContext = "System.AppContext";
    public const string AppDomain = "System.AppDomain";
    public const string Assembly = "System.Reflection.Assembly";
    public const string ConditionalAttribute = "System.Diagnostics.ConditionalAttribute";
    public const string Console = "System.Console";
    public const string Directory = "System.IO.Directory";
    public const string DirectoryInfo = "System.IO.DirectoryInfo";
    public const string DriveInfo = "System.IO.DriveInfo";
    public const string Environment = "System.Environment";
    public const string ErrObject = "Microsoft.VisualBasic.ErrObject";
    public const string ExtensionsLogger = "Microsoft.Extensions.Logging.ILogger";
    public const string ExtensionsLoggerExtensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    public const string File = "System.IO.File";
    public const string FileAttributes = "System.IO.FileAttributes";
    public const string FileInfo = "System.IO.FileInfo";
    public const string FileStream = "System.IO.FileStream";
    public const string FileSystemInfo = "System.IO.FileSystemInfo";
    public const string FormsMessageBox = "System.Windows.Forms.MessageBox";
    public const string Interaction = "Microsoft.VisualBasic.Interaction";
    public const string IOException = "System.IO.IOException";
    public const string Lazy = "System.Lazy`1";
    public const string Log4NetLog = "log4net.ILog";
    public const string Marshal = "System.Runtime.InteropServices.Marshal";
    public const string MessageBox = "System.Windows.MessageBox";
    public const string NativeLibrary = "System.Runtime.InteropServices.NativeLibrary";
    public const string NLogInterface = "NLog.ILogger";
    public const string NLogLogger = "NLog.Logger";
    public const string OperatingSystem = "System.OperatingSystem";
    public const string OSPlatform = "System.Runtime.InteropServices.OSPlatform";
    public const string Path = "System.IO.Path";
    public const string PlatformNotSupportedException = "System.PlatformNotSupportedException";
    public const string Process = "System.Diagnostics.Process";
    public const string ProcessModule = "System.Diagnostics.ProcessModule";
    public const string ProcessStartInfo = "System.Diagnostics.ProcessStartInfo";
    public const string Registry = "Microsoft.Win32.Registry";
    public const string RegistryKey = "Microsoft.Win32.RegistryKey";
    public const string RuntimeInformation = "System.Runtime.InteropServices.RuntimeInformation";
    public const string SafeHandle = "System.Runtime.InteropServices.SafeHandle";
    public const string SerilogLog = "Serilog.Log";
    public const string SerilogLogger = "Serilog.ILogger";
    public const string StreamReader = "System.IO.StreamReader";
    public const string StreamWriter = "System.IO.StreamWriter";
    public const string StringBuilder = "System.Text.StringBuilder";
    public const string SymLink = "SymLinks.SymLink";
    public const string SymLinkKind = "SymLinks.SymLinkKind";
    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskFactory = "System.Threading.Tasks.TaskFactory";
    public const string Thread = "System.Threading.Thread";
    public const string ThreadPool = "System.Threading.ThreadPool";
    public const string Timer = "System.Threading.Timer";
    public const string UnauthorizedAccessException = "System.UnauthorizedAccessException";
    public const string VisualBasicFileIO = "Microsoft.VisualBasic.FileIO.FileSystem";
    public const string VisualBasicFileSystem = "Microsoft.VisualBasic.FileSystem";
    public const string Win32Exception = "System.ComponentModel.Win32Exception";

    public static IReadOnlyList<string> All { get; } = [.. typeof(KnownType).GetFields().Select(field => (string)field.GetRawConstantValue())];
}

/// <summary>
/// The known types of one compilation, each got once, when something of its name is first met. Types are compared as symbols:
/// a user's class Marshal is not the framework's.
/// </summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private static readonly Dictionary<string, string[]> s_metadataNames = KnownType.All
        .GroupBy(name => name.Substring(name.LastIndexOf('.') + 1).Split('`')[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    /// <summary>The metadata name of a type that is one of <see cref="KnownType"/>, or null. Allocates nothing, and costs next to nothing for another name.</summary>
    public string? NameOf(ITypeSymbol? type)
    {
        if (type is not null && s_metadataNames.TryGetValue(type.Name, out string[]? candidates))
        {
            foreach (string candidate in candidates)
            {
                if (Is(type, candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    public bool Is(ITypeSymbol? type, string metadataName) => type is not null && MayBe(type, metadataName) && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, Find(metadataName));

    /// <summary>Nearly every type has another name, which is cheaper to see than which type it is.</summary>
    private static bool MayBe(ITypeSymbol type, string metadataName) =>
        metadataName.EndsWith(type.Name, StringComparison.Ordinal) || type is INamedTypeSymbol { IsGenericType: true };

    /// <summary>Whether the compilation has the type, and that a member of the name.</summary>
    public bool HasMember(string metadataName, string member) => Find(metadataName)?.GetMembers(member).IsEmpty == false;

    /// <summary>The type of that name, or null. Of several the first counts.</summary>
    public INamedTypeSymbol? Find(string metadataName)
    {
        if (!_types.TryGetValue(metadataName, out INamedTypeSymbol? type))
        {
            type = compilation.GetTypeByMetadataName(metadataName) ?? compilation.GetTypesByMetadataName(metadataName).FirstOrDefault();
            type = _types.GetOrAdd(metadataName, type);
        }

        return type;
    }
}
